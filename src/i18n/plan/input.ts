import { translated } from '../text.ts';
import { entriesInEnglish } from './entries.ts';

/** Choosing a trace to plan for, and why there is no plan for it. */
export const planInputStrings = translated({
  ko: {
    title: '트레이스',
    private: '파일은 이 브라우저 안에서만 읽어요. 아무것도 서버로 보내지 않아요.',
    example: '예시',
    examples: {
      shop: '쇼핑몰 상품 페이지 한 시간',
      batch: '같은 행을 되풀이해 읽는 보고서',
      crawler: '크롤러가 섞인 사이트',
    },
    own: '내 트레이스',
    file: '파일 고르기',
    drop: '또는 파일을 여기에 놓으세요. .gz와 .zst도 읽어요.',
    paste: '붙여 넣기',
    pasted: '붙여 넣은 트레이스',
    pasteHint:
      'redis-cli MONITOR 출력, CSV, JSON, 접속 로그, 공개 캐시 트레이스, ‘r 키’나 한 줄에 키 하나를 알아봐요. 키, 시각, 크기, TTL이 있는 만큼 답이 자세해져요.',
    usePasted: '이 트레이스로 답 내기',
    reading: (percent: number, operations: string) => `읽고 있어요… ${percent}% (요청 ${operations}개)`,
    planning: '계산하고 있어요…',
    cancel: '그만두기',
    cancelled: '그만뒀어요. 앞의 답이 그대로 있어요.',
    kept: '앞의 답이 그대로 있어요.',
    useRest: '나머지로 답 내기',
    discard: '쓰지 않기',
    wrongLine: (line: number, excerpt: string, why: string) =>
      `${line}번째 줄 “${excerpt}” 때문에 답을 내지 않았어요: ${why}.`,
    readingSample: (percent: number, operations: string) =>
      `요청이 많아 키의 표본만 담으며 다시 읽고 있어요… ${percent}% (요청 ${operations}개)`,
    sample: {
      tooFewKeys: (keys: string) =>
        `읽기가 있는 키가 표본에 ${keys}개뿐이라 답을 내기에 모자라요. 명령줄의 npm run -s sim -- plan은 모든 키로 답을 내요.`,
      kneeUnknown: (least: string) =>
        `메모리를 더 늘려도 얻는 것이 적은 곳이 항목 ${least}개보다 아래인데, 이 표본은 그 아래를 말해 주지 못해요. 명령줄의 npm run -s sim -- plan은 모든 키로 답을 내요.`,
      capacityUnknown: (capacity: string, least: string) =>
        `이 표본은 항목 ${capacity}개를 말해 주지 못해요. ${least}개부터 골라 주세요.`,
    },
    nothingRead: '읽기가 한 건도 없어서 캐시가 할 일이 없어요.',
    unreadable: '파일을 읽지 못했어요. 폴더이거나, 고른 뒤에 바뀌었거나 지워졌거나, 압축이 깨진 파일이에요.',
    failed: '끝까지 계산하지 못했어요. 메모리가 모자랄 수 있어요.',
    answered: (file: string) => `${file}의 답이에요.`,
    saveExample: '이 예시를 파일로 받기',
    withoutScript:
      '스크립트를 켜면 트레이스 파일을 골라 답을 낼 수 있어요. 아래는 예시의 답이에요. 명령줄의 npm run -s sim -- plan도 같은 답을 내요.',
  },
  en: {
    title: 'Trace',
    private: 'Files are read in this browser only. Nothing is sent to a server.',
    example: 'Example',
    examples: {
      shop: 'an hour of product pages of a shop',
      batch: 'a report that reads the same rows again and again',
      crawler: 'a site with a crawler on it',
    },
    own: 'a trace of your own',
    file: 'Choose a file',
    drop: 'or drop one here; .gz and .zst are read, too.',
    paste: 'Paste',
    pasted: 'Pasted trace',
    pasteHint:
      'redis-cli MONITOR output, CSV, JSON, access logs, public cache traces, “r KEY” and one key a line are understood. The more of keys, times, sizes and TTLs it has, the more the answer says.',
    usePasted: 'Answer for this trace',
    reading: (percent, operations) => `Reading… ${percent}% (${operations} requests)`,
    planning: 'Computing…',
    cancel: 'Cancel',
    cancelled: 'Cancelled. The answer from before is still here.',
    kept: 'The answer from before is still here.',
    useRest: 'Answer for the rest',
    discard: 'Do not use it',
    wrongLine: (line, excerpt, why) => `There is no answer because of line ${line}, “${excerpt}”: ${why}.`,
    readingSample: (percent, operations) =>
      `There are too many requests to hold: reading again for a sample of the keys… ${percent}% (${operations} requests)`,
    sample: {
      tooFewKeys: (keys) =>
        `A sample of ${keys} keys that are read is too small for an answer. On the command line, npm run -s sim -- plan answers from all keys.`,
      kneeUnknown: (least) =>
        `More memory stops paying below ${least} entries, of which this sample says nothing. On the command line, npm run -s sim -- plan answers from all keys.`,
      capacityUnknown: (capacity, least) =>
        `This sample says nothing of ${entriesInEnglish(capacity)}; choose ${least} or more.`,
    },
    nothingRead: 'Nothing is read in it, so a cache would have nothing to do.',
    unreadable:
      'It could not be read: it is a folder, a damaged archive, or a file that was changed or deleted after it was chosen.',
    failed: 'It could not be computed to the end. There may not be enough memory.',
    answered: (file) => `This is the answer for ${file}.`,
    saveExample: 'Save this example as a file',
    withoutScript:
      'With scripts on, this page answers for a trace file of yours. Below is the answer for an example. On the command line, npm run -s sim -- plan gives the same answers.',
  },
});
