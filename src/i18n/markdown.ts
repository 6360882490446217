import { translated } from './text.ts';

/** Strings of the Markdown twin of a page. */
export const markdownStrings = translated({
  ko: { page: '웹 페이지', figure: '그림' },
  en: { page: 'Web page', figure: 'Figure' },
});
