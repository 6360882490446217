import {
  type AccessControl,
  type Client,
  type CreationRefusal,
  type Goal,
  type LoginSettings,
  type LoginState,
  versions,
} from './types.ts';

/** The choices each goal starts from. */
export const starts: Readonly<Record<Goal, LoginSettings>> = {
  free: {
    goal: 'free',
    engine: 'redis',
    version: '7.1',
    deployment: 'node-based',
    endpoint: 'vpc',
    tls: true,
    login: 'rbac',
  },
  rotate: {
    goal: 'rotate',
    engine: 'valkey',
    version: '8.2',
    deployment: 'node-based',
    endpoint: 'vpc',
    tls: true,
    login: 'auth',
  },
  protect: {
    goal: 'protect',
    engine: 'redis',
    version: '7.1',
    deployment: 'node-based',
    endpoint: 'vpc',
    tls: false,
    login: 'none',
  },
  'to-iam': {
    goal: 'to-iam',
    engine: 'valkey',
    version: '8.2',
    deployment: 'node-based',
    endpoint: 'vpc',
    tls: true,
    login: 'auth',
  },
};

/**
 * All of AWS's objections to a cache with these choices, in the order of the choices. The sources of each rule are with
 * its sentence in `content/scenes/login.yaml`.
 */
export function creationRefusalsOf(settings: LoginSettings): CreationRefusal[] {
  const { engine, version, deployment, endpoint, tls, login } = settings;
  const serverless = deployment === 'serverless';
  const found: CreationRefusal[] = [];
  // A link made by hand can ask for Memcached 9.0.
  if (!versions[engine].some((each) => each === version)) return ['no-such-version'];
  if (serverless && !atLeast(version, oldestServerless[engine])) found.push('serverless-version');
  if (endpoint === 'public') {
    if (!serverless) found.push('public-is-serverless');
    if (engine !== 'valkey' || !atLeast(version, '9.0')) found.push('public-version');
    if (login !== 'iam') found.push('public-needs-iam');
  }
  if (serverless && !tls) found.push('serverless-always-tls');
  if (engine === 'memcached') {
    if (tls && !atLeast(version, '1.6.12')) found.push('memcached-tls-version');
    if (login !== 'none') found.push('memcached-has-no-login');
    return found;
  }
  if (login === 'auth') {
    if (serverless) found.push('auth-is-node-based');
    else if (!tls) found.push('auth-needs-tls');
  }
  if (login === 'rbac') {
    if (!supportsUsers(settings)) found.push('rbac-version');
    if (!tls && !serverless) found.push('rbac-needs-tls');
  }
  if (login === 'iam') {
    if (!supportsIam(settings)) found.push('iam-version');
    if (!tls && !serverless) found.push('iam-needs-tls');
  }
  return found;
}

const oldestServerless = { valkey: '7.2', redis: '7.1', memcached: '1.6.22' } as const;

/** Role-based access control: every Valkey, Redis OSS from 6.0. */
export function supportsUsers({ engine, version }: LoginSettings): boolean {
  return engine === 'valkey' || (engine === 'redis' && atLeast(version, '6.0'));
}

/** IAM authentication: Valkey from 7.2, Redis OSS from 7.0. */
export function supportsIam({ engine, version }: LoginSettings): boolean {
  return engine === 'valkey' || (engine === 'redis' && atLeast(version, '7.0'));
}

/** Whether a version of dotted numbers is the given one or a newer one. */
export function atLeast(version: string, oldest: string): boolean {
  const [have, need] = [version, oldest].map((text) => text.split('.').map(Number));
  for (const [index, number] of (need ?? []).entries()) {
    const own = have?.[index] ?? 0;
    if (own !== number) return own > number;
  }
  return true;
}

/** The cache as it was created, with the clients at its door; without one where AWS refuses the choices. */
export function initial(settings: LoginSettings): LoginState {
  const newest = settings.login === 'auth' || settings.login === 'rbac' ? 1 : 0;
  return {
    settings,
    refused: creationRefusalsOf(settings),
    transit: settings.tls ? 'required' : 'off',
    access: firstAccess(settings),
    clients: firstClients(settings, newest),
    newest,
    lockedOut: false,
  };
}

/**
 * On Redis OSS a user group needs a default user, and the one that ElastiCache provides may do everything without a
 * password. A Valkey user group has none.
 */
function firstAccess({ engine, login, endpoint }: LoginSettings): AccessControl {
  const openDefault = engine === 'redis' && endpoint === 'vpc';
  switch (login) {
    case 'none':
      return { kind: 'open' };
    case 'auth':
      return { kind: 'token', tokens: [1], optional: false };
    case 'rbac':
      return { kind: 'users', passwords: [1], iam: false, openDefault };
    case 'iam':
      return { kind: 'users', passwords: [], iam: true, openDefault };
  }
}

function firstClients({ login, tls }: LoginSettings, newest: number): Client[] {
  const client = { encrypted: tls, brings: 'nothing', secret: 0, fresh: true } as const;
  const application: Client =
    login === 'iam'
      ? { ...client, name: 'application', brings: 'iam-token' }
      : { ...client, name: 'application', brings: newest ? 'secret' : 'nothing', secret: newest };
  return [
    { ...client, name: 'stranger' },
    application,
    { ...client, name: 'early', brings: 'secret', secret: newest + 1 },
    { ...client, name: 'iam', brings: 'iam-token' },
  ];
}
