import { translated } from '../text.ts';

/** The labels of a lesson. */
export const lessonStrings = translated({
  ko: { watch: '지켜볼 것', lesson: '알게 된 것', openInLab: '실험실에서 열기' },
  en: { watch: 'Watch', lesson: 'What it shows', openInLab: 'Open in the lab' },
});
