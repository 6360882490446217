import type { Layout, PartitioningPreset } from './types.ts';

/** The keys of the picture. Two of them share the hash tag `{cart:7}`, and so a slot. */
export const keys: readonly string[] = [
  'user:1',
  'user:2',
  'user:3',
  'user:4',
  'user:5',
  'user:6',
  'item:10',
  'item:20',
  'item:30',
  'item:40',
  '{cart:7}:items',
  '{cart:7}:total',
];

/** What each preset begins with. */
export const starts: Readonly<Record<PartitioningPreset, Layout>> = {
  'no-replica': { system: 'cluster', nodes: 3, replicas: 0, multiAz: false },
  'multi-az': { system: 'cluster', nodes: 3, replicas: 1, multiAz: true },
  'one-zone': { system: 'cluster', nodes: 3, replicas: 1, multiAz: false },
  reshard: { system: 'cluster', nodes: 3, replicas: 0, multiAz: false },
  'cross-slot': { system: 'cluster', nodes: 3, replicas: 0, multiAz: false },
  'memcached-fails': { system: 'modulo', nodes: 3, replicas: 0, multiAz: false },
  'modulo-grows': { system: 'modulo', nodes: 3, replicas: 0, multiAz: false },
  'ring-grows': { system: 'ketama', nodes: 3, replicas: 0, multiAz: false },
  free: { system: 'cluster', nodes: 3, replicas: 1, multiAz: true },
};

/** What each preset does, as words of links. */
export const stories: Readonly<Record<PartitioningPreset, readonly string[]>> = {
  'no-replica': ['get_user-3a1', 'fail_2-2d1', 'get_user-3a1', 'get_user-3a2', 'wait', 'get_user-3a2'],
  'multi-az': ['zone_a', 'get_user-3a3', 'get_user-3a1', 'wait'],
  'one-zone': ['zone_a', 'get_user-3a3', 'get_user-3a1', 'wait', 'get_user-3a3'],
  reshard: ['add', 'get_user-3a1', 'get_user-3a5', 'remove'],
  'cross-slot': ['mget_user-3a1_user-3a2', 'mget_-7bcart-3a7-7d-3aitems_-7bcart-3a7-7d-3atotal'],
  'memcached-fails': ['fail_n3', 'get_user-3a1', 'set_user-3a1', 'get_user-3a1', 'get_user-3a4'],
  'modulo-grows': ['add', 'get_user-3a1', 'get_user-3a2', 'get_user-3a3'],
  'ring-grows': ['add', 'get_user-3a1', 'get_user-3a2', 'get_user-3a3'],
  free: [],
};
