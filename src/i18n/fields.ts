import { translated } from './text.ts';

/** What fields say about what was typed into them. */
export const fieldStrings = translated({
  ko: {
    wrongNumber: (name: string, least: string, most: string) =>
      `${name}: ${least}부터 ${most}까지의 정수를 적어 주세요. 그동안은 앞의 값을 써요.`,
    wrongDecimal: (name: string, least: string, most: string) =>
      `${name}: ${least}부터 ${most}까지의 수를 적어 주세요. 그동안은 앞의 값을 써요.`,
  },
  en: {
    wrongNumber: (name, least, most) =>
      `${name}: please enter a whole number from ${least} to ${most}. Until then the previous value stays.`,
    wrongDecimal: (name, least, most) =>
      `${name}: please enter a number from ${least} to ${most}. Until then the previous value stays.`,
  },
});
