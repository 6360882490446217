import { translated } from '../text.ts';

/** What the reader says where the trace cannot. */
export const planSettingStrings = translated({
  ko: {
    title: '조건 바꾸기',
    itemBytes: '항목의 크기(바이트)',
    fromTrace: '트레이스의 평균',
    overheadBytes: '항목마다 서버가 더 쓰는 바이트',
    engine: '엔진',
    engines: { valkey: 'Valkey', redis: 'Redis OSS', memcached: 'Memcached' },
    reserved: '노드에서 남겨 둘 메모리(%)',
    asAdvised: 'AWS 권고',
    gainPoints: '메모리를 두 배로 늘릴 만한 적중률 차이(%p)',
    capacity: '계획할 항목 수',
    atKnee: '더 늘려도 얻는 것이 적은 곳',
    ttls: '견줄 TTL, 쉼표로 나누어',
    ownTtls: '트레이스의 TTL과 그 절반, 두 배',
    wrongTtls: (most: number) =>
      `1 이상의 정수를 쉼표로 나누어 ${most}개까지 적어 주세요. 그동안은 앞의 값을 써요.`,
    windows: '시간을 나눌 구간 수',
    scanLength: '스캔으로 볼 연속된 새 키 수',
    reset: '처음 조건으로',
  },
  en: {
    title: 'Change the assumptions',
    itemBytes: 'Size of an item, bytes',
    fromTrace: 'mean of the trace',
    overheadBytes: 'What the server needs besides, bytes an item',
    engine: 'Engine',
    engines: { valkey: 'Valkey', redis: 'Redis OSS', memcached: 'Memcached' },
    reserved: 'Memory of a node set aside, %',
    asAdvised: 'as AWS advises',
    gainPoints: 'Hit ratio worth twice the memory, points',
    capacity: 'Entries to plan for',
    atKnee: 'where more stops paying',
    ttls: 'TTLs to compare, with commas',
    ownTtls: 'the trace’s own, half and twice it',
    wrongTtls: (most) =>
      `Please enter up to ${most} whole numbers from 1 on, with commas between them. Until then the previous value stays.`,
    windows: 'Spans of time told apart',
    scanLength: 'New keys in a row that make a scan',
    reset: 'Back to the defaults',
  },
});
