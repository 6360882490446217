import { translated } from '../text.ts';

export const shardsAndReplicasStrings = translated({
  ko: {
    redis: {
      heading: 'Redis OSS · Valkey',
      title: '샤드마다 복제본이 있는 Redis OSS와 Valkey',
      description:
        '애플리케이션이 가용 영역 a에 있는 두 샤드의 프라이머리에 씁니다. 프라이머리마다 가용 영역 b에 있는 복제본으로 데이터를 비동기식으로 복제합니다. 프라이머리를 잃으면 복제본이 그 자리를 넘겨받습니다.',
      application: '애플리케이션',
      zoneA: '가용 영역 a',
      zoneB: '가용 영역 b',
      primary: '프라이머리',
      replica: '복제본',
      shard: (number: number) => `샤드 ${number}`,
    },
    memcached: {
      heading: 'Memcached (노드 기반)',
      title: '클라이언트가 데이터를 나누는 Memcached',
      description:
        '클라이언트가 키를 해싱해 세 노드 가운데 하나를 고릅니다. 노드마다 서로 다른 조각을 담고 사본은 없습니다. 노드 2가 사라지면 그 조각도 사라져 캐시 미스가 되고, 노드 1과 노드 3은 영향을 받지 않습니다.',
      client: '클라이언트',
      hashing: '키를 해싱해 노드를 고름',
      node: (number: number) => `노드 ${number}`,
      part: (number: number) => `조각 ${number}`,
      lost: '조각 2는 사라집니다.\n그 키들은 캐시 미스가 됩니다.',
    },
    caption:
      '노드 하나를 손으로 가려 보세요. Redis OSS와 Valkey에서는 같은 데이터를 가진 복제본이 다른 가용 영역에 남습니다. Memcached에는 남는 사본이 없습니다.',
  },
  en: {
    redis: {
      heading: 'Redis OSS · Valkey',
      title: 'Redis OSS and Valkey: every shard has a replica',
      description:
        'The application writes to the primaries of two shards in Availability Zone a. Each primary replicates asynchronously to a replica in Availability Zone b. When a primary is lost, its replica takes its place.',
      application: 'Application',
      zoneA: 'Availability Zone a',
      zoneB: 'Availability Zone b',
      primary: 'Primary',
      replica: 'Replica',
      shard: (number) => `shard ${number}`,
    },
    memcached: {
      heading: 'Memcached (node-based)',
      title: 'Memcached: the client partitions the data',
      description:
        'The client hashes a key to choose one of three nodes. Every node holds a different part and there is no copy. When node 2 disappears, its part is gone and turns into cache misses; nodes 1 and 3 are not affected.',
      client: 'Client',
      hashing: 'hashes the key',
      node: (number) => `Node ${number}`,
      part: (number) => `part ${number}`,
      lost: 'Part 2 is gone.\nIts keys become cache misses.',
    },
    caption:
      'Cover one node with your finger. With Redis OSS and Valkey, a replica with the same data remains in another Availability Zone. With Memcached, no copy remains.',
  },
});
