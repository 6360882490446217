import { translated } from './text.ts';

/** Strings around the questions of a page. */
export const questionStrings = translated({
  ko: {
    title: (page: string) => `확인하기: ${page}`,
    description: (page: string, count: number) =>
      `‘${page}’에서 배운 것을 상황 속에서 확인하는 문제 ${count}개입니다. 보기마다 왜 맞고 왜 틀리는지 적었습니다.`,
    /** The link behind a section of a note. */
    check: (count: number) => `확인하기 · 문제 ${count}개`,
    introduction:
      '보기를 고르면 그 보기가 왜 맞고 왜 틀리는지 나옵니다. 기록은 남지 않으니 틀려도 괜찮습니다.',
    onPaper: '답은 맨 뒤에 있습니다.',
    right: '맞습니다.',
    wrong: '아닙니다.',
    showAnswer: '답 보기',
    happened: '지금까지 일어난 일',
    answers: '답',
    exam: '시험에서는',
    today: '지금 AWS에서는',
    statements: '바탕이 된 내용',
    about: (value: string, tolerance: string) => `${value}(±${tolerance})`,
  },
  en: {
    title: (page) => `Check yourself: ${page}`,
    description: (page, count) =>
      `${count} questions that put what “${page}” teaches into situations. Every option says why it is right or wrong.`,
    check: (count) => `Check yourself · ${count} ${count === 1 ? 'question' : 'questions'}`,
    introduction:
      'Choose an option to read why it is right or wrong. Nothing is recorded, so a wrong answer costs nothing.',
    onPaper: 'The answers are at the end.',
    right: 'Right.',
    wrong: 'No.',
    showAnswer: 'Show the answer',
    happened: 'What has happened so far',
    answers: 'Answers',
    exam: 'In the exam',
    today: 'On AWS today',
    statements: 'What it rests on',
    about: (value, tolerance) => `${value} (±${tolerance})`,
  },
});
