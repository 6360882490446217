import { translated } from '../text.ts';
import { entriesInEnglish } from './entries.ts';

/** An answer from a sample of the keys: what is estimated, how far off it may be, and what it leaves out. */
export const planSampledStrings = translated({
  ko: {
    within: (value: string, margin: string) => `약 ${value} ± ${margin}`,
    ratioWithin: (ratio: string, margin: string) => `약 ${ratio} ± ${margin}%p`,
    ofKeys: (keys: string, share: string, most: string) =>
      `요청이 ${most}개를 넘어 키 ${keys}개(전체의 ${share})만 표본으로 담았어요. ‘약’이 붙은 값은 그 표본으로 어림했고, 참값은 95% 신뢰도로 ± 안에 있어요.`,
    ofAllKeys: (keys: string, most: string) =>
      `요청이 ${most}개를 넘지만 키 ${keys}개가 모두 표본에 들어서, 여기 적힌 값은 정확해요.`,
    atMost: (nodes: string) => `오차만큼 더 크면 노드가 더 필요해요: ${nodes}.`,
    noneAtMost: '오차만큼 더 크면 이 패밀리의 클러스터로는 담을 수 없어요.',
    hits: (ratio: string) => `빈 캐시에서 시작해 읽기의 ${ratio}가 적중해요.`,
    keys: '서로 다른 키',
    count: (value: string) => `${value}개`,
    reads: (value: string) => `${value}건(센 값)`,
    compulsoryOf: (misses: string) => `${misses}건. 키마다 첫 읽기예요.`,
    askedOnceOf: (keys: string) => `${keys}개. 캐시에 담아도 다시 쓰이지 않아요.`,
    sizeOf: (size: string, keys: string) => `${size}(키 ${keys}개에서 앎)`,
    tooFewSizes: '표본에 크기가 너무 적어요.',
    estimate: '빈 캐시에서, 어림',
    lowest: '95% 하한',
    highest: '95% 상한',
    kneeAt: (entries: string, range: string, points: string) =>
      `약 ${entries}개${range}부터는 메모리를 두 배로 늘려도 적중률이 ${points}%p 넘게 오르지 않아요.`,
    range: (from: string, to: string) => `(오차를 셈하면 ${from}~${to}개)`,
    upTo: (to: string) => `(오차를 셈하면 ${to}개까지, 하한은 알 수 없음)`,
    kneeBelow: (least: string) =>
      `메모리를 더 늘려도 얻는 것이 적은 곳은 항목 ${least}개보다 아래예요. 이 표본은 그 아래를 말해 주지 못해요.`,
    error: (points: string) =>
      `곡선은 평균 ${points}%p쯤 빗나가요. 95% 신뢰도로 두 가는 선 사이에 있지만, 곡선이 갑자기 꺾이는 곳은 다른 항목 수에 있을 수 있어요.`,
    itemTaken: {
      trace: (entries: string, bytes: string) => `항목 ${entries}개, 하나에 ${bytes}(트레이스의 평균)예요.`,
      reader: (entries: string, bytes: string) => `항목 ${entries}개, 하나에 ${bytes}(적은 값)예요.`,
    },
    byMargin: '오차만큼 크면',
    same: '같음',
    noneHolds: '담을 수 없음',
    leftOut: '표본으로는 알 수 없는 것',
    leftOutList:
      '많이 찾은 키, 찬 뒤의 적중률, 시간에 따른 변화와 가장 바쁜 구간, 스캔, 함께 만료되는 항목, TTL을 바꾼 결과는 키가 모두 있어야 알 수 있어서 뺐어요. 명령줄에서 --shards 없이 실행하면 모두 나와요.',
    fingerprint: (sha256: string, version: string, seed: number) =>
      `파일의 SHA-256 ${sha256}, 버전 ${version}. 표본의 시드: ${seed}.`,
  },
  en: {
    within: (value, margin) => `about ${value} ± ${margin}`,
    ratioWithin: (ratio, margin) => `about ${ratio} ± ${margin} points`,
    ofKeys: (keys, share, most) =>
      `There are more than ${most} requests, so only a sample of ${keys} keys is held, ${share} of all. What is “about” is estimated from it, and within ± with a confidence of 95%.`,
    ofAllKeys: (keys, most) =>
      `There are more than ${most} requests, but all ${keys} keys are in the sample: what is said here is exact.`,
    atMost: (nodes) => `If the data is as large as the margin allows, it takes ${nodes}.`,
    noneAtMost: 'If the data is as large as the margin allows, no cluster of this family holds it.',
    hits: (ratio) => `From an empty cache on, ${ratio} of the reads hit.`,
    keys: 'Different keys',
    count: (value) => value,
    reads: (value) => `${value}, counted`,
    compulsoryOf: (misses) => `${misses}, the first read of each key.`,
    askedOnceOf: (keys) => `${keys}: a cache stores them for nothing.`,
    sizeOf: (size, keys) => `${size}, known of ${keys} keys`,
    tooFewSizes: 'the sample has too few sizes.',
    estimate: 'From empty, estimated',
    lowest: 'Lower end of 95%',
    highest: 'Upper end of 95%',
    kneeAt: (entries, range, points) =>
      `More memory stops paying at about ${entriesInEnglish(entries)}${range}: from there no doubling gains ${points === '1' ? '1 point' : `${points} points`} of the hit ratio or more.`,
    range: (from, to) => ` (from ${from} to ${to}, by the margins)`,
    upTo: (to) => ` (at most ${to} by the margins, and no least is known)`,
    kneeBelow: (least) =>
      `More memory stops paying below ${entriesInEnglish(least)}, of which this sample says nothing.`,
    error: (points) =>
      `Off by about ${points} points on average, and between the two thin lines with a confidence of 95%, except where the curve is a step: it may lie at another number of entries.`,
    itemTaken: {
      trace: (entries, bytes) => `${entries} entries of ${bytes} each, the mean of the trace.`,
      reader: (entries, bytes) => `${entries} entries of ${bytes} each, as entered.`,
    },
    byMargin: 'As large as the margin allows',
    same: 'the same',
    noneHolds: 'none holds it',
    leftOut: 'What a sample cannot say',
    leftOutList:
      'Hot keys, hit ratios of a warm cache, changes over time and the fullest span, scans, entries that expire together and what another TTL costs take all keys, and are left out. On the command line they are told without --shards.',
    fingerprint: (sha256, version, seed) =>
      `SHA-256 of the file ${sha256}, version ${version}. The sample was chosen with the seed ${seed}.`,
  },
});
