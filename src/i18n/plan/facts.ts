import { translated } from '../text.ts';
import { entriesInEnglish } from './entries.ts';

/** What the trace is, and how it goes over time. */
export const planFactStrings = translated({
  ko: {
    title: '어떤 트레이스인가',
    unknown: '알 수 없음',
    reads: '읽기',
    readsOf: (reads: string, keys: string) => `${reads}건, 서로 다른 키 ${keys}개`,
    askedOnce: '한 번만 찾은 키',
    askedOnceOf: (keys: string, share: string) => `${keys}개(${share}). 캐시에 담아도 다시 쓰이지 않아요.`,
    compulsory: '피할 수 없는 미스',
    compulsoryOf: (misses: string, share: string, most: string) =>
      `${misses}건(${share}). 키마다 첫 읽기예요. 빈 캐시에서 시작하면 적중률은 ${most}를 넘지 못해요.`,
    size: '항목의 평균 크기',
    sizeOf: (size: string, keys: string) => `${size}(키 ${keys}개에서)`,
    sizeInPart: (size: string, keys: string, all: string) =>
      `${size}(키 ${all}개 가운데 ${keys}개에서만 알 수 있어서 전체의 평균으로 쓰지 않아요)`,
    noSize: '트레이스에 크기가 없어요.',
    workingSet: '작업 집합',
    workingSetOf: (least: string, most: string) => `구간마다 서로 다른 키 ${least}~${most}개`,
    scans: '스캔',
    noScan: (length: string) =>
      `없어요. 처음을 빼면 새 키가 ${length}개 넘게 이어진 적이 없어요. 다른 요청과 섞인 스캔은 보이지 않아요.`,
    scansOf: (count: string, reads: string, share: string, longest: string, once: string) =>
      `${count}번, 읽기 ${reads}건(${share}), 가장 긴 것은 ${longest}건. 그 가운데 키 ${once}개는 다시 찾지 않아요.`,
    together: '함께 만료되는 항목',
    noTtl: '트레이스가 TTL을 정하지 않아요.',
    noneTogether: (entries: string) => `항목 ${entries}개 가운데 같은 때에 끝나는 것이 없어요.`,
    togetherOf: (entries: string, share: string, moment: string) =>
      `시작하고 ${moment} 뒤에 가장 많이, ${entries}개(${share})가 한꺼번에 끝나요.`,
    atMoment: {
      seconds: (count: string) => `${count}초`,
      given: (count: string) => `트레이스의 시각으로 ${count}`,
    },
    hotKeys: '많이 찾은 키',
    noHotKey: '두 번 찾은 키가 없어요.',
    key: '키',
    keyReads: '읽기',
    share: '비율',
    time: '시간에 따라',
    overTime: (entries: string) => `항목 ${entries}개인 캐시의 적중률`,
    hitRatio: '적중률',
    axis: {
      seconds: '시작부터 초',
      given: '시작부터(트레이스의 단위)',
      reads: '읽기 순서',
    },
    busiest: '미스가 가장 많은 구간',
    busiestMarked: '세로선은 미스가 가장 많은 구간이 시작하는 곳이에요. 데이터베이스가 가장 바쁜 때예요.',
    windows: '구간별 수치',
    newKeys: '새 키',
  },
  en: {
    title: 'What the trace is',
    unknown: 'Unknown',
    reads: 'Reads',
    readsOf: (reads, keys) => `${reads} of ${keys} different keys`,
    askedOnce: 'Keys asked for once',
    askedOnceOf: (keys, share) => `${keys} (${share}): a cache stores them for nothing.`,
    compulsory: 'Compulsory misses',
    compulsoryOf: (misses, share, most) =>
      `${misses} (${share}), the first read of each key. From empty no cache hits more often than ${most}.`,
    size: 'Mean size of items',
    sizeOf: (size, keys) => `${size} (of ${keys} keys)`,
    sizeInPart: (size, keys, all) =>
      `${size}, known of ${keys} of ${all} keys only, and so not taken for the mean of all`,
    noSize: 'the trace has no sizes.',
    workingSet: 'Working set',
    workingSetOf: (least, most) => `${least} to ${most} different keys in a span`,
    scans: 'Scans',
    noScan: (length) =>
      `None: after the start, no ${length} reads in a row are of new keys. Scans that take turns with other requests are not seen.`,
    scansOf: (count, reads, share, longest, once) =>
      `${count}, of ${reads} reads (${share}), the longest of ${longest}; ${once} of their keys are never asked for again.`,
    together: 'What expires together',
    noTtl: 'the trace sets no TTLs.',
    noneTogether: (entries) => `None of ${entriesInEnglish(entries)} end at the same time as another.`,
    togetherOf: (entries, share, moment) =>
      `${entriesInEnglish(entries)} (${share}) end at once ${moment} after the start, more than at any other time.`,
    atMoment: { seconds: (count) => `${count} seconds`, given: (count) => `${count} units of time` },
    hotKeys: 'Hot keys',
    noHotKey: 'No key is asked for twice.',
    key: 'Key',
    keyReads: 'Reads',
    share: 'Share',
    time: 'Over time',
    overTime: (entries) => `Hit ratio of a cache of ${entriesInEnglish(entries)}`,
    hitRatio: 'Hit ratio',
    axis: {
      seconds: 'Seconds from the start',
      given: 'From the start (units of the trace)',
      reads: 'Number of the read',
    },
    busiest: 'Span with the most misses',
    busiestMarked:
      'The upright line is where the span with the most misses begins: then the database is at its busiest.',
    windows: 'Figures of each span',
    newKeys: 'New keys',
  },
});
