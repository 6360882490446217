import { translated } from './text.ts';

/** Strings of the sheet for the last day. */
export const lastDayStrings = translated({
  ko: {
    print: '두 쪽으로 인쇄',
    traps: '함정',
    numbers: '숫자',
    differs: '지금의 AWS와 다른 시험의 답',
    ports: '포트',
    comparison: 'Redis와 Memcached',
    feature: '기능',
    own: '내가 틀린 것',
    ownNote: '복습에서 자주 틀린 것부터 적었어요. 인쇄하면 셋째 쪽에 나와요.',
    ownNone: '복습에서 틀린 것이 생기면 여기에 모여 셋째 쪽으로 인쇄돼요.',
    toReview: '복습하러 가기',
  },
  en: {
    print: 'Print on two pages',
    traps: 'Traps',
    numbers: 'Numbers',
    differs: 'Exam answers that differ from AWS today',
    ports: 'Ports',
    comparison: 'Redis and Memcached',
    feature: 'Feature',
    own: 'What you missed',
    ownNote: 'What you missed most often in the review comes first. On paper it is the third page.',
    ownNone: 'What you miss in the review will be gathered here, and prints on a third page.',
    toReview: 'Go to the review',
  },
});
