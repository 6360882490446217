import { useSignal } from '@preact/signals';
import { fill } from '../../i18n/fill.ts';
import { loadPart } from '../../loading/load-part.ts';
import { copyTable, type TableForms } from '../copy-table.ts';
import { CopyByHand, copyText } from '../copy-text.tsx';
import type { Comparison } from './model.ts';

/** Copies what the table shows now. Where the browser refuses, the text appears in a box to copy by hand. */
export function CopyButtons({ comparison }: { readonly comparison: Comparison }) {
  const { data, view, shown } = comparison;
  const { strings } = data;
  const byHand = useSignal('');
  const said = useSignal('');
  const copy = async (what: string, form: keyof TableForms) => {
    const { columns, mode } = view.value;
    const caption = fill(strings.caption, { rows: data.rows.length, checked: data.checked });
    const table = { rows: shown.value, columns, mode, strings, caption };
    byHand.value = said.value = '';
    try {
      const forms = loadPart(() => import('./copy.ts')).then(({ formsOf }) => formsOf(table));
      const done = form === 'markdown' ? await copyText((await forms).markdown) : await copyTable(forms);
      byHand.value = done ? '' : (await forms)[form];
      said.value = done ? fill(strings.copied, { what }) : strings.copyFailed;
    } catch {
      said.value = strings.copyMissing;
    }
  };
  return (
    <div class="comparison-copy">
      <button type="button" onClick={() => copy(strings.theTable, 'tsv')}>
        {strings.copyTable}
      </button>
      <button type="button" onClick={() => copy(strings.theMarkdown, 'markdown')}>
        {strings.copyMarkdown}
      </button>
      <span role="status">{said}</span>
      {byHand.value && <CopyByHand label={strings.copyByHand} text={byHand.value} />}
    </div>
  );
}
