import { template } from './fill.ts';
import { translated } from './text.ts';

/** What a page says that came from a store. */
export const offlineHitStrings = translated({
  ko: { hit: '오프라인 히트', kept: template('오프라인 히트 · {date}에 담아 둔 페이지예요.') },
  en: { hit: 'Offline hit', kept: template('Offline hit · kept on {date}') },
});
