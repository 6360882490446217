import { template } from './fill.ts';
import { translated } from './text.ts';

/** Words on the cards of the review, and names of its decks that are no notes. */
export const reviewDeckStrings = translated({
  ko: {
    port: template('{name}: 포트 번호는?'),
    ports: '포트 표의 번호',
    cells: '비교표의 칸',
    terms: '용어집의 용어',
  },
  en: {
    port: template('{name}: which port?'),
    ports: 'Numbers of the port table',
    cells: 'Cells of the comparison',
    terms: 'Glossary terms',
  },
});
