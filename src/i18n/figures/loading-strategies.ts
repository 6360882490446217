import { translated } from '../text.ts';

export const loadingStrategiesStrings = translated({
  ko: {
    application: '애플리케이션',
    cache: '캐시',
    database: '데이터베이스',
    lazy: {
      heading: '지연 로딩',
      title: '지연 로딩에서 캐시에 쓰는 때',
      description:
        '애플리케이션이 캐시를 조회해 미스가 나면 데이터베이스에서 읽고, 그 값을 캐시에 저장합니다. 나중의 쓰기는 데이터베이스로만 갑니다. 데이터베이스에서 캐시로 알려 주는 길은 없으므로 캐시에는 오래된(stale) 값이 남습니다.',
      steps: ['캐시 조회 → 미스', '데이터베이스에서 읽기', '캐시에 저장', '나중의 쓰기는 데이터베이스에만'],
      result: '캐시는 4를 모릅니다 → 오래된 값',
    },
    writeThrough: {
      heading: '라이트 스루',
      title: '라이트 스루에서 캐시에 쓰는 때',
      description:
        '애플리케이션이 데이터베이스에 쓸 때마다 같은 코드에서 캐시에도 씁니다. 다음 읽기는 캐시 히트가 되어 최신 값을 받습니다. 쓸 때마다 두 번 오가며, 아무도 읽지 않을 값도 캐시에 담깁니다.',
      steps: ['데이터베이스에 쓰기', '곧바로 캐시에도 쓰기', '다음 읽기 → 히트, 최신 값'],
      result: '쓸 때마다 두 번 오갑니다',
    },
    caption:
      '캐시에 값을 저장하는 화살표(지연 로딩의 3, 라이트 스루의 2)가 언제 생기는지 보세요. 지연 로딩은 읽다가 미스가 났을 때, 라이트 스루는 쓸 때입니다. 오래된 값은 데이터베이스에만 쓰고 캐시에는 알리지 않는 곳에서 생깁니다.',
  },
  en: {
    application: 'Application',
    cache: 'Cache',
    database: 'Database',
    lazy: {
      heading: 'Lazy loading',
      title: 'When lazy loading writes to the cache',
      description:
        'The application asks the cache; on a miss it reads from the database and stores the value in the cache. A later write goes to the database only. Nothing leads from the database to the cache, so a stale value stays in the cache.',
      steps: [
        'Ask the cache → miss',
        'Read from the database',
        'Store in the cache',
        'A later write: database only',
      ],
      result: 'The cache never hears of 4 → stale',
    },
    writeThrough: {
      heading: 'Write-through',
      title: 'When write-through writes to the cache',
      description:
        'Whenever the application writes to the database, the same code writes to the cache as well. The next read is a hit and returns the current value. Every write makes two trips, and values nobody reads are cached too.',
      steps: ['Write to the database', 'Write to the cache at once', 'Next read → hit, current value'],
      result: 'Every write makes two trips',
    },
    caption:
      'Notice when the arrow that stores a value in the cache appears (3 in lazy loading, 2 in write-through): on a read that misses, or on a write. Stale values arise where the database is written and the cache is not told.',
  },
});
