import { translated } from '../text.ts';

/** Typing, pasting and dropping requests of one's own. */
export const traceStrings = translated({
  ko: {
    heading: '내 요청',
    private: '모두 이 브라우저 안에서 처리해요. 아무것도 서버로 보내지 않아요.',
    manual: '한 건씩 보내 보기',
    operation: '하는 일',
    key: '키',
    send: '보내기',
    emptyKey: '키를 적어 주세요. 예: user:1',
    again: '바로 보내기',
    list: '요청 목록',
    listHint:
      '한 줄에 하나씩 ‘r 키’(읽기), ‘w 키’(쓰기), ‘x 키’(바깥 쓰기)를 적어요. 앞에 시각을 적어도 돼요. redis-cli MONITOR, CSV, 접속 로그도 알아봐요.',
    notListed:
      '길거나, 줄바꿈처럼 한 줄에 적을 수 없는 키가 있는 요청은 여기에 보여 드리지 않아요. 파일을 고쳐서 다시 골라 주세요.',
    noneToLong:
      '이 파일은 요청이 많아서 앞부분만 한 단계씩 볼 수 있어요. 그래서 요청을 한 건씩 더 보낼 수는 없어요.',
    apply: '이 요청들로 시작',
    ownName: '붙여 넣은 요청',
    file: '파일 고르기',
    drop: '또는 파일을 여기에 놓으세요.',
    reading: (percent: number, operations: string) => `읽고 있어요… ${percent}% (요청 ${operations}개)`,
    cancel: '그만두기',
    cancelled: '읽기를 그만뒀어요. 앞의 요청이 그대로 있어요.',
    read: (format: string, operations: string, keys: string) =>
      `${format} 형식으로 읽었어요. 요청 ${operations}개, 키 ${keys}개예요.`,
    skipped: (count: string, lines: string) => `알아볼 수 없는 ${count}줄은 빼고 읽었어요: ${lines}`,
    line: (line: number, text: string) => `${line}번째 줄 “${text}”`,
    tooLong: (most: string) => `요청이 ${most}개를 넘어서 그 뒤는 읽지 않았어요.`,
    failed: '파일을 읽지 못했어요. 다시 골라 주세요.',
    unreadable:
      '파일을 읽지 못했어요. 폴더이거나, 고른 뒤에 바뀌었거나 지워진 파일이에요. 파일을 다시 골라 주세요.',
    wholeTrace: '요청 전체의 합계',
    totalsWithheld: '요청 전체의 합계는 한 단계씩 볼 수 있는 요청을 모두 보고 나면 나타나요.',
    totalsFailed: '전체 합계를 계산하지 못했어요. 메모리가 모자랄 수 있어요.',
    skippedFills: (count: string) => `캐시를 채우는 SET ${count}건은 시뮬레이션이 스스로 하므로 뺐어요.`,
    skippedOther: (count: string) => `키를 읽거나 쓰지 않는 ${count}줄은 건너뛰었어요.`,
    timesHeld: (count: string) => `시각이 조금 거꾸로 간 ${count}줄은 앞 줄과 같은 때로 봤어요.`,
    formats: {
      operations: '실험실',
      keys: '한 줄에 키 하나',
      csv: 'CSV',
      monitor: 'redis-cli MONITOR',
      'access-log': '접속 로그',
    },
  },
  en: {
    heading: 'My requests',
    private: 'Everything happens in this browser. Nothing is sent to a server.',
    manual: 'Send one at a time',
    operation: 'What to do',
    key: 'Key',
    send: 'Send',
    emptyKey: 'Please enter a key, for example user:1',
    again: 'Send at once',
    list: 'List of requests',
    listHint:
      'One a line: “r KEY” reads, “w KEY” writes, “x KEY” is an outside write; a time may stand in front. redis-cli MONITOR output, CSV and access logs are understood too.',
    notListed:
      'Requests that are too many, or that have a key no single line can hold, are not listed here. Edit their file and choose it again.',
    noneToLong:
      'This file has so many requests that only its beginning can be stepped through, so none can be sent after it.',
    apply: 'Start with these requests',
    ownName: 'pasted requests',
    file: 'Choose a file',
    drop: 'or drop one here.',
    reading: (percent, operations) => `Reading… ${percent}% (${operations} requests)`,
    cancel: 'Cancel',
    cancelled: 'Reading was cancelled. The requests from before are still here.',
    read: (format, operations, keys) => `Read as ${format}: ${operations} requests, ${keys} keys.`,
    skipped: (count, lines) => `${count} lines could not be understood and were left out: ${lines}`,
    line: (line, text) => `line ${line} “${text}”`,
    tooLong: (most) => `There are more than ${most} requests; the rest was not read.`,
    failed: 'The file could not be read. Please choose it again.',
    unreadable:
      'It could not be read: it is a folder, or a file that was changed or deleted after it was chosen. Please choose a file again.',
    wholeTrace: 'Totals of all requests',
    totalsWithheld:
      'The totals of all requests appear once you have seen every request you can step through.',
    totalsFailed: 'The totals of all requests could not be computed. There may not be enough memory.',
    skippedFills: (count) =>
      `${count} SETs that fill the cache were left out, since the simulation makes its own.`,
    skippedOther: (count) => `${count} lines that neither read nor write a key were skipped.`,
    timesHeld: (count) =>
      `${count} lines whose time went back a little were taken to happen with the one before.`,
    formats: {
      operations: 'the lab’s own format',
      keys: 'one key a line',
      csv: 'CSV',
      monitor: 'redis-cli MONITOR output',
      'access-log': 'an access log',
    },
  },
});
