import type { Language } from '../../language.ts';
import { formatCount } from '../numbers.ts';
import { translated } from '../text.ts';

/** Names and labels of the leaderboard's scene; its sentences are in `src/content/scenes/leaderboard.yaml`. */
export const leaderboardStrings = translated({
  ko: {
    title: '리더보드: 쓰는 순간 정해지는 순위',
    lesson: '무엇을 볼까',
    board: (key: string) => `키 ${key}의 순위표`,
    empty: '아직 아무도 없어요. 점수를 보내 보세요.',
    text: (value: string) => `문자열이 들어 있어요: “${value}”`,
    more: (count: number) => `그 아래 ${count}명 더`,
    otherKeys: '다른 키',
    members: (count: number) => `멤버 ${count}`,
    read: '읽음',
    console: '명령 창',
    command: '명령',
    placeholder: 'ZADD leaderboard 400 jun',
    send: '보내기',
    history: '위아래 화살표로 앞서 보낸 명령을 다시 꺼내요.',
    completions: '이어질 말',
    problems: {
      empty: '명령을 입력해 주세요.',
      unbalanced: '따옴표가 닫히지 않았어요. 닫거나 지워 주세요.',
      'too-long': '한 줄은 300자까지예요. 줄여 주세요.',
    },
    unknown: (name: string) => `${name}: 이 실험실이 모르는 명령이에요. 서버가 답할 오류를 그대로 보여 줘요.`,
    arrival: (command: string) => `점수 도착: ${command}`,
    actions: '보낼 명령',
    lanes: { changed: '순위가 바뀜', read: '읽음', refused: '거절됨' },
    marks: { changed: '바뀜', read: '읽음', refused: '거절' },
    options: { points: (score: string) => `${score}점`, place: (place: number) => `${place}위` },
    basis: '근거',
    costs: {
      title: '같은 질문을 SQL로 하면',
      intro: (server: string) =>
        `플레이어가 이만큼일 때 답 하나에 읽는 행의 수예요. ${server}의 EXPLAIN ANALYZE로 한 번 잰 값이고, 색인은 (score DESC, player DESC)예요.`,
      question: '질문',
      players: (count: number) => `${formatCount(count, 'ko')}명`,
      withoutIndex: '색인 없이',
      withIndex: '색인으로',
      sortedSet: '정렬된 세트',
      steps: (steps: number) => `약 ${steps}`,
      rows: (rows: number) => formatCount(rows, 'ko'),
      formula:
        '정렬된 세트의 수는 잰 값이 아니라 문서의 O(log N + M)을 log₂로 셈한 값이에요(M은 돌려주는 줄).',
      questions: {
        top: '상위 10명',
        place: '내 순위(가운데일 때)',
        neighbours: '내 앞뒤 두 명씩',
        page: '21위부터 40위',
      },
      lesson:
        '상위 목록만이라면 색인도 열 줄만 읽어요. 내 순위를 물을 때 차이가 나요: 데이터베이스는 앞에 있는 사람을 모두 세고, 정렬된 세트는 몇 걸음에 찾아요.',
    },
  },
  en: {
    title: 'Leaderboard: ranked the moment it is written',
    lesson: 'What to watch',
    board: (key) => `Board of the key ${key}`,
    empty: 'Nobody is here yet. Send a score.',
    text: (value) => `It holds the string “${value}”.`,
    more: (count) => `${count} more below`,
    otherKeys: 'Other keys',
    members: (count) => (count === 1 ? '1 member' : `${count} members`),
    read: 'read',
    console: 'Console',
    command: 'Command',
    placeholder: 'ZADD leaderboard 400 jun',
    send: 'Send',
    history: 'The arrows up and down bring back commands sent before.',
    completions: 'What may come next',
    problems: {
      empty: 'Please type a command.',
      unbalanced: 'A quotation mark is not closed. Close it or take it out.',
      'too-long': 'A line has at most 300 characters. Please shorten it.',
    },
    unknown: (name) => `${name} is a command this lab does not know; it shows the error a server would send.`,
    arrival: (command) => `A score arrives: ${command}`,
    actions: 'Commands to send',
    lanes: { changed: 'ranking changed', read: 'read', refused: 'refused' },
    marks: { changed: 'changed', read: 'read', refused: 'refused' },
    options: {
      points: (score) => `${score} points`,
      place: (place) => `place ${place}`,
    },
    basis: 'Based on',
    costs: {
      title: 'The same questions in SQL',
      intro: (server) =>
        `Rows read for one answer with so many players, measured once with EXPLAIN ANALYZE of ${server}; the index is on (score DESC, player DESC).`,
      question: 'Question',
      players: (count) => `${formatCount(count, 'en')} players`,
      withoutIndex: 'no index',
      withIndex: 'index',
      sortedSet: 'sorted set',
      steps: (steps) => `about ${steps}`,
      rows: (rows) => formatCount(rows, 'en'),
      formula:
        'Those of the sorted set are steps, and not measured: they are the documented O(log N + M) with log₂, M being the lines returned.',
      questions: {
        top: 'the top ten',
        place: 'my place, half-way down',
        neighbours: 'two players either side of me',
        page: 'places 21 to 40',
      },
      lesson:
        'For the top of the list an index reads ten rows, too. My own place is where they part: a database counts everybody ahead, a sorted set finds it in a few steps.',
    },
  },
});

export type LeaderboardStrings = (typeof leaderboardStrings)[Language];
