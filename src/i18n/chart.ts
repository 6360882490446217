import { translated } from './text.ts';

/** What every chart says, whatever it shows. */
export const chartStrings = translated({
  ko: {
    asTable: '표로 보기',
    downloadSvg: 'SVG로 내려받기',
    summary: (title: string, lines: string) => `${title}. ${lines}`,
    none: '아직 값이 없어요',
  },
  en: {
    asTable: 'As a table',
    downloadSvg: 'Download as SVG',
    summary: (title, lines) => `${title}. ${lines}`,
    none: 'no value yet',
  },
});
