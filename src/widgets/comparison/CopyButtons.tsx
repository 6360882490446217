import { useSignal } from '@preact/signals';
import { fill } from '../../i18n/fill.ts';
import { CopyByHand, copyText } from '../copy-text.tsx';
import { asCsv, asMarkdown } from './copy.ts';
import type { Comparison } from './model.ts';

/** Copies what the table shows now. Where the browser refuses, the text appears in a box to copy by hand. */
export function CopyButtons({ comparison }: { comparison: Comparison }) {
  const { data, view, shown, announcement } = comparison;
  const { strings } = data;
  const byHand = useSignal('');
  const copy = async (what: string, write: typeof asCsv) => {
    const text = write({
      rows: shown.value,
      columns: view.value.columns,
      mode: view.value.mode,
      strings,
      caption: fill(strings.caption, { rows: data.rows.length, checked: data.checked }),
    });
    const done = await copyText(text);
    byHand.value = done ? '' : text;
    announcement.value = done ? fill(strings.copied, { what }) : strings.copyFailed;
  };
  return (
    <div class="comparison-copy">
      <button type="button" onClick={() => copy('Markdown', asMarkdown)}>
        {strings.copyMarkdown}
      </button>
      <button type="button" onClick={() => copy('CSV', asCsv)}>
        {strings.copyCsv}
      </button>
      {byHand.value && <CopyByHand label={strings.copyByHand} text={byHand.value} />}
    </div>
  );
}
