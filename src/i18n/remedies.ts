import { template } from './fill.ts';
import { translated } from './text.ts';

/** Strings of the table of remedies and of its chooser; the page hands them to the widget. */
export const remedyStrings = translated({
  ko: {
    caption: template('증상에 따라 붙일 것 {rows}가지, {checked} 확인'),
    name: '붙일 것',
    symptom: '증상',
    how: '하는 일',
    code: '코드',
    stale: '오래된 값',
    trap: '함정',
    statementLink: template('문장 {id} 보기'),
    chooser: '무엇을 붙일까요?',
    chooserIntro: '질문에 답하면 맞는 것만 남아요. 답이 정해지면 더 묻지 않아요.',
    question: template('질문 {number}/{all}'),
    back: '앞 질문으로',
    startOver: '처음부터',
    stillFits: template('아직 맞는 것: {names}'),
    result: template('답: {name}'),
    resultAlso: template('답: {name} (조건으로는 {others}도 맞아요)'),
    row: template('표에서 {name} 보기'),
    problem: template('주소에 모르는 답이 있어서 빼고, 나머지를 적용했어요: ‘{value}’'),
  },
  en: {
    caption: template('{rows} things to add, by symptom, checked {checked}'),
    name: 'Add',
    symptom: 'Symptom',
    how: 'What it does',
    code: 'Code',
    stale: 'Stale values',
    trap: 'Trap',
    statementLink: template('See statement {id}'),
    chooser: 'What should it be?',
    chooserIntro: 'Answer the questions and what fits remains. Once the answer stands, no more are asked.',
    question: template('Question {number} of {all}'),
    back: 'Previous question',
    startOver: 'Start over',
    stillFits: template('Still fits: {names}'),
    result: template('Answer: {name}'),
    resultAlso: template('Answer: {name} (by your conditions {others} would do as well)'),
    row: template('Find {name} in the table'),
    problem: template('“{value}” in the address is no known answer; it was left out and the rest applied.'),
  },
});

/** The strings of the chooser in one language. */
export type RemedyStrings = (typeof remedyStrings)['ko'];
