import type { EncryptionSettings, EncryptionState, Goal, KeyName, KmsKey, Resource } from './types.ts';

interface Start {
  readonly service: EncryptionState['service'];
  /** The key of the database at the start. */
  readonly key: KeyName | null;
  /** The keys that exist, and may be named unless AWS owns them. */
  readonly keys: readonly KeyName[];
}

const starts: Readonly<Record<Goal, Start>> = {
  'encrypt-rds': { service: 'rds', key: null, keys: ['first'] },
  'encrypt-aurora': { service: 'aurora', key: null, keys: ['owned', 'first'] },
  'own-key-aurora': { service: 'aurora', key: 'owned', keys: ['owned', 'first'] },
  'replica-abroad': { service: 'rds', key: 'first', keys: ['first', 'away'] },
  share: { service: 'rds', key: 'default', keys: ['default', 'first', 'other'] },
  'change-key': { service: 'rds', key: 'first', keys: ['first', 'second'] },
  'disabled-key': { service: 'rds', key: 'first', keys: ['first'] },
};

/**
 * The state a goal starts from: one database that the application uses. For a disabled key there is an automated
 * backup as well, and the key has just been disabled.
 */
export function initial({ goal }: EncryptionSettings): EncryptionState {
  const { service, key, keys } = starts[goal];
  const database: Resource = {
    id: 'd',
    label: 'orders',
    kind: 'database',
    region: 'home',
    account: 'own',
    key,
    shared: false,
    status: 'available',
    behind: false,
  };
  const backup: Resource = {
    ...database,
    id: 'db',
    label: 'orders-backup',
    kind: 'backup',
    behind: true,
  };
  const disabled = goal === 'disabled-key';
  return {
    goal,
    service,
    resources: disabled ? [database, backup] : [database],
    keys: keys.map((name): KmsKey => ({ name, status: disabled ? 'disabled' : 'enabled', allowed: false })),
    application: 'd',
    writing: true,
    downtime: 'none',
    writesLost: false,
  };
}
