import { template } from './fill.ts';
import { translated } from './text.ts';

/** Strings of the header's link to the review, and the words for how far a reader has come with a note. */
export const progressStrings = translated({
  ko: {
    due: template('복습, 오늘 만료된 카드: {count}, 최근 적중률 {percent}%'),
    read: '읽음',
    asked: '복습 중',
    known: '기억함',
  },
  en: {
    due: template('Review, due today: {count}, recent hit ratio {percent}%'),
    read: 'read',
    asked: 'in review',
    known: 'known',
  },
});
