import { translated } from '../text.ts';

/** Each preset teaches one thing: a title, what to watch for, and the lesson shown at its end. */
export const presetStrings = translated({
  ko: {
    changed: '설정을 바꿔서 이 보기의 결론과 다를 수 있어요.',
    five: {
      title: '다섯 번의 요청',
      watch: '캐시는 두 칸이에요. 요청마다 적중일지 미스일지, 누가 제거될지 맞혀 보세요.',
      lesson:
        '없으면 DB에서 읽어 저장하고, 있으면 바로 돌려줘요. 자리가 모자라면 가장 오래 안 쓴 키가 나가요.',
    },
    'cold-start': {
      title: '차가운 시작',
      watch: '앞쪽에 몰린 미스 표시를 보세요.',
      lesson: '어떤 키든 첫 읽기는 미스예요. 적중률은 캐시가 데워진 뒤에야 제 값을 보여 줘요.',
    },
    loop: {
      title: 'LRU의 최악: 한 칸 모자란 순회',
      watch: '키 5개를 차례로 도는데 캐시는 4칸이에요. 막 제거한 키가 바로 다음에 필요해져요.',
      lesson:
        '캐시보다 한 칸 큰 순회에서 LRU는 한 번도 적중하지 못해요. 같은 크기의 MRU는 절반 넘게 적중해요.',
    },
    belady: {
      title: 'Belady의 역설',
      watch: '같은 요청을 FIFO 3칸과 4칸에 보내요. 어느 쪽 미스가 더 많을까요?',
      lesson: 'FIFO는 칸을 늘렸는데 미스가 9번에서 10번으로 늘었어요. LRU에서는 이런 일이 없어요.',
    },
    scan: {
      title: '한 번뿐인 훑기',
      watch: '자주 쓰는 키 사이로 한 번만 쓰는 키들이 지나가요. 그 뒤에 무엇이 남는지 보세요.',
      lesson:
        'LRU는 훑기 한 번에 자주 쓰는 키를 모두 잃어요. S3-FIFO는 한 번만 온 키를 작은 큐에서 걸러 내요.',
    },
    'hot-set': {
      title: '옮겨 가는 인기',
      watch: '가운데에서 인기 있는 키가 통째로 바뀌어요. LFU의 횟수를 보세요.',
      lesson: 'LFU는 옛 인기 키의 횟수를 잊지 못해 새 키를 계속 제거해요. LRU는 몇 번의 미스 만에 적응해요.',
    },
    stale: {
      title: '지연 로딩과 오래된 값',
      watch: '쓰기 뒤에도 캐시의 버전이 그대로인 것을 보세요.',
      lesson:
        '지연 로딩은 쓰기를 캐시에 알리지 않아요. TTL도 삭제도 없으면 캐시에서 나갈 때까지 오래된 값을 돌려줘요.',
    },
    ttl: {
      title: 'TTL은 오래된 값에 끝을 정해요',
      watch: '첫째 캐시는 TTL이 없고 둘째 캐시는 6이에요. 오래된 적중이 언제 멈추는지 보세요.',
      lesson: 'TTL은 오래된 값을 없애지 못하지만, 저장한 뒤 TTL이 지나면 반드시 끝나게 해요.',
    },
    avalanche: {
      title: '한꺼번에 만료',
      watch: '함께 저장한 키는 함께 만료돼요. 시각 20에 무슨 일이 생기는지 보세요.',
      lesson: 'TTL이 같으면 미스 8개가 한순간에 DB로 몰려요. TTL을 조금씩 흔들면 그 순간이 흩어져요.',
    },
    'write-behind': {
      title: '라이트 비하인드가 잃는 것',
      watch: '쓰기는 캐시에만 가요. ‘DB 미반영’ 표시가 붙은 항목을 세어 보세요.',
      lesson: '마지막에 캐시가 죽으면 아직 DB에 쓰지 않은 3건이 사라져요. 빠른 쓰기의 대가예요.',
    },
    churn: {
      title: '라이트 스루의 헛수고',
      watch: '아무도 읽지 않는 로그 쓰기가 캐시에 들어올 때 누가 나가는지 보세요.',
      lesson:
        '라이트 스루는 읽지 않을 데이터까지 저장해서 자주 읽는 키를 밀어내요. 지연 로딩은 읽는 것만 저장해요.',
    },
    exam: {
      title: '시험 문제: 지연 로딩 대 라이트 스루',
      watch: '같은 요청을 두 전략에 보내요. 결과가 처음 갈라지는 요청에 표시가 있어요.',
      lesson:
        '지연 로딩은 쓴 뒤에 오래된 값을 돌려주고, 라이트 스루는 늘 최신이지만 쓰기마다 캐시까지 두 곳에 써요.',
    },
  },
  en: {
    changed: 'The settings were changed, so the conclusion of this example may not hold.',
    five: {
      title: 'Five requests',
      watch: 'The cache has two slots. For each request, guess hit or miss and who has to leave.',
      lesson:
        'What is absent is read from the database and stored; what is there comes straight back. When room runs out, the least recently used key leaves.',
    },
    'cold-start': {
      title: 'Cold start',
      watch: 'See how the misses crowd at the beginning.',
      lesson: 'The first read of any key is a miss. A hit ratio means something only once the cache is warm.',
    },
    loop: {
      title: 'LRU at its worst: a loop one too large',
      watch: 'Five keys in turn, four slots. The key just evicted is the one needed next.',
      lesson:
        'On a loop one larger than the cache LRU never hits. MRU of the same size hits more than half the time.',
    },
    belady: {
      title: 'Belady’s anomaly',
      watch: 'The same requests go to FIFO with 3 and with 4 slots. Which one misses more?',
      lesson: 'With one slot more FIFO missed 10 times instead of 9. That cannot happen to LRU.',
    },
    scan: {
      title: 'A scan passes through',
      watch: 'Keys used once pass between keys used often. See what is left afterwards.',
      lesson:
        'One scan costs LRU every popular key. S3-FIFO filters keys that came only once in a small queue.',
    },
    'hot-set': {
      title: 'Popularity moves',
      watch: 'Halfway, all the popular keys change. Look at LFU’s counts.',
      lesson:
        'LFU cannot forget the old counts and keeps evicting the new keys. LRU adapts after a few misses.',
    },
    stale: {
      title: 'Lazy loading goes stale',
      watch: 'The cached version stays what it was after a write.',
      lesson:
        'Lazy loading never tells the cache about a write. Without TTL or delete it serves the old value until evicted.',
    },
    ttl: {
      title: 'A TTL bounds staleness',
      watch: 'The first cache has no TTL, the second one of 6. See when the stale hits end.',
      lesson: 'A TTL does not prevent stale values, but it ends each of them one TTL after it was stored.',
    },
    avalanche: {
      title: 'All expire at once',
      watch: 'Keys stored together expire together. See what happens at time 20.',
      lesson:
        'With one TTL for all, eight misses hit the database in the same moment. Jitter spreads them out.',
    },
    'write-behind': {
      title: 'What write-behind can lose',
      watch: 'Writes go to the cache alone. Count the entries that are “not in DB yet”.',
      lesson:
        'If the cache dies at the end, 3 writes that never reached the database are gone. That is the price of fast writes.',
    },
    churn: {
      title: 'The churn of write-through',
      watch: 'See who leaves when log writes that nobody reads enter the cache.',
      lesson:
        'Write-through stores even what is never read and pushes popular keys out. Lazy loading stores only what is read.',
    },
    exam: {
      title: 'The exam’s question: lazy loading or write-through',
      watch: 'The same requests, two strategies. A mark shows the first request on which they differ.',
      lesson:
        'After a write, lazy loading returns stale values; write-through is always fresh but pays two writes each time.',
    },
  },
});
