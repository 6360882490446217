import { translated } from './text.ts';

/** Strings of the page about the site: what verdicts and the marks of sources mean, and what it keeps of visits. */
export const aboutStrings = translated({
  ko: {
    verdict: '판정',
    meaning: '뜻',
    statements: '문장 수',
    all: '모두',
    verdictMeanings: {
      right: '필기의 문장이 그대로 맞습니다.',
      incomplete: '맞는 말이지만 조건이나 절반이 빠졌습니다.',
      outdated: '전에는 맞았지만 지금은 일반적으로 맞지 않습니다.',
      wrong: '사실과 다릅니다.',
      garbled: '오타나 오역 때문에 뜻이 달라졌습니다. 강의가 하려던 말을 밝혀 적었습니다.',
      added: '필기에 없던 문장입니다. 시험이나 실무에서 자주 물어서 더했습니다.',
    },
    report: {
      before: '틀린 내용이나 바뀐 내용을 보시면 ',
      link: '이 사이트 저장소의 이슈',
      after: '로 알려 주세요.',
      how: '문장 옆의 #을 누르면 그 문장의 주소를 얻을 수 있습니다. 오류를 알릴 때 그 주소와 함께, 근거가 되는 문서가 있으면 링크를 남겨 주시면 빨리 고칠 수 있습니다.',
    },
    records: {
      forget: '기록 지우기',
      done: '지웠어요.',
    },
    mark: '표시',
    sources: '출처 수',
    unmarked: '표시 없음',
    readMeanings: {
      whole: '근거로 삼은 부분을 보관된 사본에서 읽었습니다.',
      'june-2023':
        '위와 같지만, 그보다 새로운 사본을 2026년 11월 28일까지 찾지 못했습니다. 2023년 6월 뒤에 바뀌었을 수 있습니다.',
      'in-part': '페이지의 일부(대개 앞부분)만 읽었고, 인용한 사실은 그 안에 있었습니다.',
      unopened: '열어 보지 못했습니다. 그 사실이 있으리라고 보는 곳으로만 적어 둡니다.',
    },
  },
  en: {
    verdict: 'Verdict',
    meaning: 'Meaning',
    statements: 'Statements',
    all: 'All',
    verdictMeanings: {
      right: 'The statement holds as the notes have it.',
      incomplete: 'True, but a condition or half of the point is missing.',
      outdated: 'It was true once and no longer is in general.',
      wrong: 'Not true.',
      garbled: 'A typo or mistranslation changed the meaning; the page says what the lecture meant.',
      added: 'The notes did not have it; it was added because exams and practice ask for it.',
    },
    report: {
      before: 'If something is wrong or has changed, please ',
      link: 'open an issue in the repository of this site',
      after: '.',
      how: 'The # beside a statement gives you its address. Report it with that address and, if you have one, a link to a document that shows the fault, and it can be put right quickly.',
    },
    records: {
      forget: 'Forget my records',
      done: 'Forgotten.',
    },
    mark: 'Mark',
    sources: 'Sources',
    unmarked: 'no mark',
    readMeanings: {
      whole: 'The part relied on was read in an archived copy.',
      'june-2023':
        'The same, but up to 28 November 2026 no copy newer than June 2023 was found. It may have changed since.',
      'in-part': 'Only part of the page, usually its opening, was read, and the fact cited was in that part.',
      unopened: 'Not opened; given only as the place where the fact is believed to be.',
    },
  },
});
