import { translated } from './text.ts';

/** Strings of the feed of corrections. */
export const feedStrings = translated({
  ko: {
    title: 'Hit or Miss · 바로잡은 내용',
    description: '강의 필기의 문장을 바로잡거나, 고치거나, 새로 더할 때마다 알려 드립니다.',
    changed: '고침',
    why: '이유',
  },
  en: {
    title: 'Hit or Miss · Corrections',
    description: 'Every correction of the lecture notes, and every statement that was mended or added since.',
    changed: 'mended',
    why: 'Why',
  },
});
