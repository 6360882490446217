import { translated } from '../text.ts';

/** What has happened by a moment of the picture. */
interface SoFar {
  readonly come: number;
  readonly waiting: number;
  readonly reads: number;
  readonly underWay: number;
  readonly counts: { readonly stale: number };
}

/** Strings of the picture of many readers on an entry that expires. */
export const stampedeStrings = translated({
  ko: {
    title: '만료된 키 하나에 몰리는 리더',
    question: (readers: number) =>
      `키 하나가 만료되고, 리더 ${readers}명이 1초 사이에 그 키를 읽어요. 아무 보호도 없으면 데이터베이스를 몇 번 읽을까요?`,
    few: '한 번',
    some: (count: number) => `${count}번쯤`,
    all: '리더 수만큼',
    right: '맞았어요.',
    wrong: '아니에요.',
    because: (reads: number, time: number) =>
      `${reads}번 읽어요. 첫 값이 ${time}ms 뒤에 담길 때까지 온 리더는 모두 미스를 내거든요.`,
    protection: '보호 방법',
    protections: {
      none: '없음',
      lock: '잠금',
      lease: '리스',
      'stale-lease': '리스와 옛 값',
      early: '미리 갱신(XFetch)',
      jitter: '지터',
    },
    lessons: {
      none: '미스를 낸 리더가 저마다 데이터베이스를 읽어요.',
      lock: '처음 미스를 낸 하나만 읽고, 나머지는 그 값이 담길 때까지 기다려요.',
      lease:
        '처음 하나가 토큰을 받아 읽고, 나머지는 잠시 뒤에 다시 와요. 다시 올 때까지 조금 더 기다리게 돼요.',
      'stale-lease': '나머지가 옛 값을 바로 받아요. 아무도 기다리지 않는 대신 잠깐 오래된 값을 봐요.',
      early:
        '만료가 가까울수록 높은 확률로 미리 읽어 둬요. 기다림이 줄지만 여럿이 함께 미리 읽을 수도 있어요.',
      jitter:
        '함께 담긴 키가 함께 만료되지 않게 흩어 놓아요. 키가 하나뿐이면 만료가 늦어질 뿐, 몰리는 것은 그대로예요.',
    },
    readers: '리더',
    databaseTime: 'DB 응답 시간(ms)',
    keys: '함께 만료되는 키',
    another: '다른 순서로 다시',
    answers: {
      hit: '히트',
      stale: '옛 값',
      waited: '기다림',
      database: 'DB 읽기',
      early: '미리 읽기',
    },
    picture: (protection: string, reads: number) =>
      `${protection}: 리더마다 온 때부터 답을 받은 때까지 그은 선. 데이터베이스 읽기 ${reads}번.`,
    inTime: '한 순간씩 보기',
    moment: (
      seconds: number,
      readers: number,
      { come, waiting, reads, underWay, counts: { stale } }: SoFar,
    ) =>
      [
        `${seconds.toFixed(3)}초: 리더 ${readers}명 중 ${come}명이 왔고 ${waiting}명이 답을 기다려요.`,
        `데이터베이스 읽기 ${reads}번${underWay > 0 ? `(${underWay}번 진행 중)` : ''}${stale > 0 ? `, 옛 값을 받은 리더 ${stale}명` : ''}.`,
      ].join(' '),
    readsOfStep: (reads: number) => `DB 읽기 ${reads}번 시작`,
    paperTitle: (protection: string) => `보호 방법 ‘${protection}’, 0.2초마다`,
    player: {
      back: '0.05초 뒤로',
      forward: '0.05초 앞으로',
      phaseBack: '0.025초 뒤로',
      phaseForward: '0.025초 앞으로',
      stepKeys: '0.05초 뒤 · 앞',
    },
    expires: '만료',
    axis: '0.2초마다 한 칸',
    compare: '같은 리더로 여섯 가지 비교',
    reads: 'DB 읽기',
    atOnce: '동시에 가장 많이',
    median: '기다림 중앙값(ms)',
    p95: '95번째 백분위(ms)',
    stale: '옛 값을 받은 리더',
    assumptions:
      '모형의 가정: 리더는 한 번씩만 오고, 데이터베이스는 아무리 몰려도 같은 시간에 답해요. 실제로는 몰릴수록 느려지므로 차이가 더 커요.',
    linkFault: '링크의 설정을 읽을 수 없어서 처음 설정으로 시작해요.',
  },
  en: {
    title: 'Readers rushing to one expired key',
    question: (readers: number) =>
      `One key expires, and ${readers} readers come for it within a second. Without any protection, how often is the database read?`,
    few: 'Once',
    some: (count: number) => `About ${count} times`,
    all: 'Once for each reader',
    right: 'Right.',
    wrong: 'No.',
    because: (reads: number, time: number) =>
      `It is read ${reads} times: everyone who comes before the first value is stored, ${time} ms later, misses.`,
    protection: 'Protection',
    protections: {
      none: 'None',
      lock: 'Lock',
      lease: 'Lease',
      'stale-lease': 'Lease, old value',
      early: 'Early renewal (XFetch)',
      jitter: 'Jitter',
    },
    lessons: {
      none: 'Every reader who misses reads the database.',
      lock: 'The first who misses reads; the others wait until its value is stored.',
      lease:
        'The first gets a token and reads; the others come back a little later, which makes them wait a little longer.',
      'stale-lease':
        'The others take the old value at once. Nobody waits, and for a moment they see something outdated.',
      early:
        'The nearer the expiry, the likelier a reader renews ahead of it. There is less waiting, but several may renew together.',
      jitter: 'Keys stored together no longer expire together. With a single key the rush only comes later.',
    },
    readers: 'Readers',
    databaseTime: 'Database answers in (ms)',
    keys: 'Keys that expire together',
    another: 'Again in another order',
    answers: {
      hit: 'hit',
      stale: 'old value',
      waited: 'waited',
      database: 'database read',
      early: 'early read',
    },
    picture: (protection: string, reads: number) =>
      `${protection}: a line for each reader, from when it came to when it had its answer. ${reads} database reads.`,
    inTime: 'Moment by moment',
    moment: (seconds, readers, { come, waiting, reads, underWay, counts: { stale } }) =>
      [
        `${seconds.toFixed(3)} s: ${come} of ${readers} readers have come. Waiting for an answer: ${waiting}.`,
        `Database reads: ${reads}${underWay > 0 ? ` (${underWay} under way)` : ''}.${stale > 0 ? ` Readers with an old value: ${stale}.` : ''}`,
      ].join(' '),
    readsOfStep: (reads) => `database reads begun: ${reads}`,
    paperTitle: (protection) => `Protection “${protection}”, every 0.2 s`,
    player: {
      back: '0.05 s back',
      forward: '0.05 s forward',
      phaseBack: '0.025 s back',
      phaseForward: '0.025 s forward',
      stepKeys: '0.05 s back · forward',
    },
    expires: 'expires',
    axis: 'one mark every 0.2 s',
    compare: 'All six with the same readers',
    reads: 'Database reads',
    atOnce: 'Most at once',
    median: 'Median wait (ms)',
    p95: '95th percentile (ms)',
    stale: 'Readers with an old value',
    assumptions:
      'The model assumes that each reader comes once and that the database answers in the same time however many ask. Real ones slow down, so the differences are larger.',
    linkFault: 'The settings in the link could not be read, so this starts with the usual ones.',
  },
});

export type StampedeStrings = (typeof stampedeStrings)['ko'];
