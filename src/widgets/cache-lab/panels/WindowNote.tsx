import { panelStrings } from '../../../i18n/lab/panels.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import type { Lab } from '../model/lab.ts';

/** Says how much of a very long trace time covers, and where the rest is counted. */
export function WindowNote({ lab }: { readonly lab: Lab }) {
  const { language } = lab;
  const all = lab.wholeTrace.value.length;
  const stepped = lab.length.value;
  if (all <= stepped) return null;
  return (
    <p class="hint window-note">
      {panelStrings[language].window(formatCount(all, language), formatCount(stepped, language))}
    </p>
  );
}
