// What the scene “Encrypt what exists” is made of: databases, snapshots and keys in one account, and in one more where
// a goal needs it. Nothing in this file has behaviour.

/** What the reader sets out to reach. Each goal fixes the service, the first database and the keys at hand. */
export const goals = [
  'encrypt-rds',
  'encrypt-aurora',
  'own-key-aurora',
  'replica-abroad',
  'share',
  'change-key',
  'disabled-key',
] as const;
export type Goal = (typeof goals)[number];

export interface EncryptionSettings {
  readonly goal: Goal;
}

/**
 * The keys of the scene. `default` is the AWS managed key aws/rds, `owned` the AWS owned key behind Aurora’s default
 * encryption, which no request can name. `first` and `second` are customer managed keys, `away` is one of the second
 * Region and `other` one of the other account.
 */
export const keyNames = ['default', 'owned', 'first', 'second', 'away', 'other'] as const;
export type KeyName = (typeof keyNames)[number];

export type KeyStatus = 'enabled' | 'disabled' | 'pending-deletion' | 'deleted';

/** A key of AWS KMS, and whether it can be used. */
export interface KmsKey {
  readonly name: KeyName;
  readonly status: KeyStatus;
  /** Whether its key policy lets the other account use it. */
  readonly allowed: boolean;
}

export type Account = 'own' | 'other';
export type Region = 'home' | 'away';

/** `copy` is a copied snapshot, `restored` a database made from a snapshot, `replica` one that follows its source. */
export type ResourceKind = 'database' | 'snapshot' | 'copy' | 'backup' | 'restored' | 'replica';

/**
 * `stopped` is AWS’s state inaccessible-encryption-credentials-recoverable, `terminal` the state
 * inaccessible-encryption-credentials behind it.
 */
export type DatabaseStatus = 'available' | 'stopped' | 'terminal';

export interface Resource {
  /** How it came to be, one or two letters for each step: `dsc1r0` is restored from a copy of a snapshot of `d`. */
  readonly id: string;
  /** The identifier it would have at AWS, for example `orders-snapshot`. */
  readonly label: string;
  readonly kind: ResourceKind;
  readonly region: Region;
  readonly account: Account;
  /** The key it is encrypted with; null for what is not encrypted. */
  readonly key: KeyName | null;
  /** Snapshots only: whether the other account may see it. */
  readonly shared: boolean;
  readonly status: DatabaseStatus;
  /** Whether it lacks writes that the application’s database has by now. */
  readonly behind: boolean;
}

export interface EncryptionState {
  readonly goal: Goal;
  readonly service: 'rds' | 'aurora';
  /** In the order in which they were made; the first is the database of the start. */
  readonly resources: readonly Resource[];
  readonly keys: readonly KmsKey[];
  /** The database that the application uses. */
  readonly application: string;
  /** Whether the application may write; the reader can stop it. */
  readonly writing: boolean;
  /** How long writes had to stop so far: not at all, for the moment of a switch, or for hours. */
  readonly downtime: 'none' | 'moment' | 'hours';
  /** Whether the application left a database whose latest writes its new one does not have. */
  readonly writesLost: boolean;
}

export const verbs = [
  'modify',
  'blue-green',
  'snapshot',
  'copy',
  'restore',
  'replica',
  'follow',
  'switch',
  'stop-writes',
  'resume-writes',
  'allow',
  'share',
  'enable-key',
  'delete-key',
  'cancel-deletion',
  'start',
  'wait',
] as const;
export type Verb = (typeof verbs)[number];

/** One thing the reader can try. AWS may refuse it. */
export interface EncryptionAction {
  readonly verb: Verb;
  /** The resource or the key it is done to. */
  readonly on: string;
  /** The key that the request names. */
  readonly key: KeyName | null;
  /** Who asks. */
  readonly account: Account;
}

export const refusals = [
  'encryption-only-at-creation',
  'key-cannot-change',
  'blue-green-keeps-encryption',
  'snapshot-keeps-encryption',
  'replica-of-unencrypted',
  'replica-without-key',
  'copy-without-key-abroad',
  'key-of-another-region',
  'restore-has-no-key',
  'cluster-copy-cannot-encrypt',
  'default-key-not-shared',
  'managed-key-policy',
  'shared-copy-without-key',
  'shared-encrypted-restore',
  'key-not-allowed',
  'key-disabled',
  'key-deleted',
  'database-terminal',
] as const;
export type RefusalName = (typeof refusals)[number];

/** What a phase of a step tells; its sentence is in `content/scenes/encryption.yaml` under the same name. */
export const outcomes = [
  'snapshot-made',
  'snapshot-plain',
  'copy-plain',
  'copy-encrypted',
  'copy-same-key',
  'copy-new-key',
  'copy-abroad',
  'copy-taken',
  'restored-plain',
  'restored-encrypted',
  'restored-owned',
  'restored-new-key',
  'restored-behind',
  'restored-complete',
  'replica-made',
  'followed',
  'writes-stopped',
  'writes-resumed',
  'caught-up',
  'switched',
  'switched-lost',
  'shared',
  'allowed',
  'key-enabled',
  'deletion-scheduled',
  'deletion-cancelled',
  'started',
  'stopped-by-key',
  'terminal-by-key',
  'key-gone',
] as const;
export type OutcomeName = (typeof outcomes)[number];

/** One phase of a step, in the order in which they happen: the request, then what became of it. */
export type EncryptionEvent =
  | { readonly kind: 'requested'; readonly action: EncryptionAction; readonly label: string }
  | {
      readonly kind: 'refused';
      readonly why: RefusalName;
      readonly label: string;
      readonly key: KeyName | null;
    }
  | {
      readonly kind: 'outcome';
      readonly name: OutcomeName;
      /** The identifier of what was made or changed. */
      readonly label: string;
      readonly key: KeyName | null;
    };

/** A state and the events that led to it. */
export interface EncryptionTransition {
  readonly state: EncryptionState;
  readonly events: readonly EncryptionEvent[];
}

/** Why a goal cannot be reached any more; the way back is a step back in time. */
export const deadEnds = ['writes-lost', 'long-downtime', 'key-deleted'] as const;
export type DeadEnd = (typeof deadEnds)[number];

/** What has to hold for a goal to be reached. */
export const checks = [
  'encrypted',
  'own-key',
  'new-key',
  'nothing-lost',
  'short-downtime',
  'replica-abroad',
  'restored-by-other',
  'usable',
] as const;
export type Check = (typeof checks)[number];
