import { translated } from './text.ts';

/** Strings of the feed of corrections. */
export const feedStrings = translated({
  ko: {
    title: 'Hit or Miss · 바로잡은 내용',
    description: '강의 노트의 문장을 출처와 대조해 바로잡을 때마다 알려 드립니다.',
  },
  en: {
    title: 'Hit or Miss · Corrections',
    description: 'Every correction of the lecture notes, as they are checked against their sources.',
  },
});
