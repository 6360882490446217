import { translated } from './text.ts';

/** Strings that the parts of a note print around the author's text. */
export const noteStrings = translated({
  ko: {
    answer: '한 문장으로',
    correction: '바로잡음',
    notesSaid: '노트에는',
    nowTrue: '지금은',
    inTheExam: '시험에서는',
    onAwsToday: '지금 AWS에서는',
    unverified: '확인하지 못한 내용',
    sources: '출처',
    checkedOn: (date: string) => `${date} 확인`,
    linkToFact: (id: string) => `${id} 바로 가기 링크`,
    triggerWords: '시험 신호어',
    related: '이어서 읽기',
    verdicts: {
      right: '맞음',
      incomplete: '맞지만 부족함',
      outdated: '예전 내용',
      wrong: '틀림',
      garbled: '오타·오역',
    },
    read: {
      whole: '',
      'june-2023': '2023년 6월판만 확인',
      'in-part': '일부만 확인',
      unopened: '열어 보지 못함',
    },
  },
  en: {
    answer: 'In one sentence',
    correction: 'Correction',
    notesSaid: 'The notes said',
    nowTrue: 'Now',
    inTheExam: 'In the exam',
    onAwsToday: 'On AWS today',
    unverified: 'Not verified',
    sources: 'Sources',
    checkedOn: (date) => `checked ${date}`,
    linkToFact: (id) => `Link to ${id}`,
    triggerWords: 'Exam trigger words',
    related: 'Read next',
    verdicts: {
      right: 'right',
      incomplete: 'right but incomplete',
      outdated: 'outdated',
      wrong: 'wrong',
      garbled: 'garbled',
    },
    read: {
      whole: '',
      'june-2023': 'June 2023 text only',
      'in-part': 'read in part',
      unopened: 'not opened',
    },
  },
});
