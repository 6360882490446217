// What the scene “How may I log in?” is made of: one cache, the way in that it was given, and four clients that try
// it. Nothing in this file has behaviour.

export const cacheEngines = ['valkey', 'redis', 'memcached'] as const;
export type CacheEngine = (typeof cacheEngines)[number];

/** Versions at which the answer changes, oldest first. */
export const versions = {
  valkey: ['7.2', '8.2', '9.0'],
  redis: ['5.0.6', '6.2', '7.1'],
  memcached: ['1.6.6', '1.6.12', '1.6.22'],
} as const satisfies Record<CacheEngine, readonly string[]>;

export const deployments = ['node-based', 'serverless'] as const;
export type Deployment = (typeof deployments)[number];

export const endpoints = ['vpc', 'public'] as const;
export type Endpoint = (typeof endpoints)[number];

export const logins = ['none', 'auth', 'rbac', 'iam'] as const;
export type Login = (typeof logins)[number];

/** What the reader sets out to reach; `free` only looks at who gets in. */
export const goals = ['free', 'rotate', 'protect', 'to-iam'] as const;
export type Goal = (typeof goals)[number];

/** The choices made when the cache is created. */
export interface LoginSettings {
  readonly goal: Goal;
  readonly engine: CacheEngine;
  /** One of the versions of the engine. */
  readonly version: string;
  readonly deployment: Deployment;
  readonly endpoint: Endpoint;
  /** Encryption in transit. */
  readonly tls: boolean;
  readonly login: Login;
}

/** Why AWS does not create a cache with these choices. */
export const creationRefusals = [
  'no-such-version',
  'memcached-has-no-login',
  'memcached-tls-version',
  'serverless-version',
  'serverless-always-tls',
  'auth-is-node-based',
  'auth-needs-tls',
  'rbac-needs-tls',
  'iam-needs-tls',
  'rbac-version',
  'iam-version',
  'public-is-serverless',
  'public-version',
  'public-needs-iam',
] as const;
export type CreationRefusal = (typeof creationRefusals)[number];

/** Why AWS refuses a change of a cache that exists. */
export const changeRefusals = [
  'set-after-rotate',
  'tls-prefer-first',
  'tls-change-version',
  'memcached-tls-at-creation',
  'token-needs-tls',
  'change-rbac-version',
  'change-iam-version',
  'two-passwords',
  'public-only-iam',
] as const;
export type ChangeRefusal = (typeof changeRefusals)[number];

/** A secret by its number: 1 is the first that the cache was given, the next is 2, and so on. */
export type Secret = number;

/**
 * Whom the cache lets in once the network and TLS have let them through. `open` lets everyone in. `token` is Redis
 * AUTH; while the token is optional, connections without one are let in as well. `users` is role-based access control:
 * a user with up to two passwords, maybe an IAM user, maybe the built-in default user that needs no password.
 */
export type AccessControl =
  | { readonly kind: 'open' }
  | { readonly kind: 'token'; readonly tokens: readonly Secret[]; readonly optional: boolean }
  | {
      readonly kind: 'users';
      readonly passwords: readonly Secret[];
      readonly iam: boolean;
      readonly openDefault: boolean;
    };

export const clientNames = ['stranger', 'application', 'early', 'iam'] as const;
/**
 * `stranger` brings nothing, `application` is what must keep working, `early` already has the next secret, `iam` makes
 * IAM tokens.
 */
export type ClientName = (typeof clientNames)[number];

export interface Client {
  readonly name: ClientName;
  /** Whether it speaks TLS. */
  readonly encrypted: boolean;
  readonly brings: 'nothing' | 'secret' | 'iam-token';
  /** The secret it brings; 0 for none. */
  readonly secret: Secret;
  /** IAM tokens only: whether it is younger than 15 minutes. */
  readonly fresh: boolean;
}

export interface LoginState {
  readonly settings: LoginSettings;
  /** Why there is no cache; empty when there is one. */
  readonly refused: readonly CreationRefusal[];
  readonly transit: 'off' | 'preferred' | 'required';
  readonly access: AccessControl;
  readonly clients: readonly Client[];
  /** The newest secret that the cache was given; 0 before the first. */
  readonly newest: Secret;
  /** Whether the application was ever refused. */
  readonly lockedOut: boolean;
}

export const actionNames = [
  'tls-preferred',
  'encrypt-clients',
  'tls-required',
  'rotate',
  'move-application',
  'set',
  'to-users',
  'add-password',
  'remove-password',
  'close-default',
  'add-iam-user',
  'move-to-iam',
  'remove-passwords',
  'wait',
  'renew',
] as const;
export type LoginAction = (typeof actionNames)[number];

/** Why a client gets in, or why not. */
export const entries = [
  'nobody-asked',
  'token-accepted',
  'token-optional',
  'password-accepted',
  'default-user',
  'iam-accepted',
] as const;
export const exclusions = [
  'no-cache',
  'plain-text',
  'nothing-brought',
  'wrong-secret',
  'no-iam-user',
  'token-expired',
] as const;
export type AdmissionReason = (typeof entries)[number];
export type Exclusion = (typeof exclusions)[number];
export type Admission =
  | { readonly admitted: true; readonly why: AdmissionReason }
  | { readonly admitted: false; readonly why: Exclusion };

export type LoginEvent =
  | { readonly kind: 'requested'; readonly action: LoginAction; readonly secret: Secret }
  | { readonly kind: 'refused'; readonly why: ChangeRefusal }
  | { readonly kind: 'changed'; readonly action: LoginAction; readonly secret: Secret }
  /** Every client tries to connect anew. */
  | { readonly kind: 'tried'; readonly admitted: number; readonly shut: readonly ClientName[] };

/** A state and the events that led to it. */
export interface LoginTransition {
  readonly state: LoginState;
  readonly events: readonly LoginEvent[];
}

export const checks = [
  'only-new-secret',
  'strangers-out',
  'traffic-encrypted',
  'iam-only',
  'never-locked-out',
] as const;
export type Check = (typeof checks)[number];

export const deadEnds = ['not-created', 'locked-out'] as const;
export type DeadEnd = (typeof deadEnds)[number];
