import { translated } from '../text.ts';

export const cacheResponsibilitiesStrings = translated({
  ko: {
    title: '캐시를 둘 때 우리가 하는 일과 AWS가 하는 일',
    description:
      '위쪽은 우리가 하는 일입니다. 애플리케이션 코드가 데이터베이스를 조회하기 전에 캐시를 먼저 조회하고, 조회한 뒤에는 결과를 캐시에 씁니다. 아래쪽은 AWS가 하는 일입니다. ElastiCache(Valkey, Redis OSS, Memcached)와 RDS의 패치, 설정, 모니터링, 장애 복구를 맡습니다. 코드는 캐시와 데이터베이스 양쪽에 연결되어 있고, 캐시와 데이터베이스는 서로 연결되어 있지 않습니다.',
    ours: '우리가 하는 일',
    application: '애플리케이션 코드',
    before: 'DB 조회 전: 캐시를 먼저 조회',
    after: 'DB 조회 후: 결과를 캐시에 쓰기',
    aws: 'AWS가 하는 일',
    engines: 'Valkey · Redis OSS\nMemcached',
    relational: '관계형 DB',
    operations: '운영체제 · 패치 · 설정\n모니터링 · 장애 복구',
    caption:
      '캐시와 데이터베이스 사이에는 선이 없습니다. 둘을 잇는 것은 애플리케이션 코드이고, 그래서 코드를 바꿔야 합니다.',
  },
  en: {
    title: 'With a cache, what is ours to do and what AWS does',
    description:
      'The upper part is ours: the application code queries the cache before the database and writes the result to the cache afterwards. The lower part is done by AWS: patching, setup, monitoring and failure recovery of ElastiCache (Valkey, Redis OSS, Memcached) and RDS. The code is connected to both the cache and the database; the two are not connected to each other.',
    ours: 'Ours',
    application: 'Application code',
    before: 'before the DB query: ask the cache',
    after: 'after the DB query: fill the cache',
    aws: 'Done by AWS',
    engines: 'Valkey · Redis OSS\nMemcached',
    relational: 'relational DB',
    operations: 'operating system · patches · setup\nmonitoring · failure recovery',
    caption:
      'No line joins the cache to the database. What joins them is the application code, and that is why the code has to change.',
  },
});
