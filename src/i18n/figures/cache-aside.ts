import { translated } from '../text.ts';

export const cacheAsideFigureStrings = translated({
  ko: {
    hitTitle: '캐시 히트일 때의 읽기',
    hitDescription:
      '애플리케이션이 ElastiCache를 조회하고 값을 돌려받습니다. RDS에는 가지 않습니다. 한 번 오가면 끝납니다.',
    missTitle: '캐시 미스일 때의 읽기',
    missDescription:
      '1단계로 애플리케이션이 ElastiCache를 조회하지만 값이 없습니다. 2단계로 RDS에서 읽습니다. 3단계로 읽은 값을 ElastiCache에 씁니다. 모두 세 번 오갑니다.',
    hit: '캐시 히트: 한 번 오가면 끝',
    miss: '캐시 미스: 세 번 오감',
    application: '애플리케이션',
    found: '조회 → 값',
    notUsed: '가지 않음',
    absent: '조회\n→ 없음',
    read: 'DB에서\n읽기',
    write: '캐시에\n쓰기',
    caption:
      '화살표를 세어 보세요. 미스의 첫 화살표는 헛걸음이지만, 마지막 화살표 덕분에 다음번에는 히트가 됩니다.',
  },
  en: {
    hitTitle: 'A read that hits the cache',
    hitDescription:
      'The application asks ElastiCache and gets the value back. It does not go to RDS. One trip is enough.',
    missTitle: 'A read that misses the cache',
    missDescription:
      'In step 1 the application asks ElastiCache, which has no value. In step 2 it reads from RDS. In step 3 it writes the value to ElastiCache. Three trips in all.',
    hit: 'Cache hit: one trip',
    miss: 'Cache miss: three trips',
    application: 'Application',
    found: 'ask → value',
    notUsed: 'not needed',
    absent: 'ask\n→ nothing',
    read: 'read from\nthe DB',
    write: 'write to\ncache',
    caption:
      'Count the arrows. The first one of a miss is wasted, but thanks to the last one the next read is a hit.',
  },
});
