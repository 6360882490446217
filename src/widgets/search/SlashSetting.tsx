import { searchStrings } from '../../i18n/search.ts';
import type { Language } from '../../language.ts';
import { setSlashOpens, slashOpens } from './storage.ts';

/** Turns the single-key shortcut off (WCAG 2.1.4): dictated text must not open a dialog. */
export function SlashSetting({ language, id }: { readonly language: Language; readonly id: string }) {
  return (
    <label class="search-slash" for={`${id}-slash`}>
      <input
        id={`${id}-slash`}
        type="checkbox"
        defaultChecked={slashOpens()}
        onChange={(event) => setSlashOpens(event.currentTarget.checked)}
      />
      {searchStrings[language].slash}
    </label>
  );
}
