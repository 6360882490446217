import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { pageAddress } from '../../../address.ts';
import { shareStrings } from '../../../i18n/lab/share.ts';
import { afterPaint } from '../../after-paint.ts';
import { download } from '../../download.ts';
import type { Lab } from '../model/lab.ts';
import { writeLink, writeSettings } from '../model/write-link.ts';
import { csv, type ExportFormat, type ExportRow, eventRows, json, totalRows, write } from './export.ts';

/** A link to this moment, the code that embeds it elsewhere, and the numbers as files. */
export default function SharePanel({ lab }: { readonly lab: Lab }) {
  const text = shareStrings[lab.language];
  const linkSaid = useSignal('');
  const embedSaid = useSignal('');
  const message = useSignal('');
  const id = useId();
  const scenario = lab.scenario.value;
  const whole = writeLink(scenario);
  // Without the trace the settings can still travel.
  const link = whole ?? writeSettings(scenario);
  const address = new URL(`${pageAddress('labs/cache', lab.language)}#${link}`, location.href).href;
  const embedAddress = new URL(`${pageAddress('labs/cache/embed', lab.language)}#${link}`, location.href)
    .href;
  const embed = `<iframe src="${embedAddress.replaceAll('&', '&amp;')}" title="${text.embedTitle} · Hit or Miss" style="border:0" width="100%" height="720" loading="lazy"></iframe>`;

  const copy = async (content: string, said: typeof linkSaid) => {
    linkSaid.value = embedSaid.value = '';
    try {
      await navigator.clipboard.writeText(content);
      said.value = text.copied;
    } catch {
      said.value = text.notCopied;
    }
  };
  const save = async (name: string, rows: Iterable<ExportRow>, format: ExportFormat) => {
    message.value = text.writing;
    const pieces = await write(rows, format, () => new Promise<void>((resume) => afterPaint(resume)));
    download(name, format.type, pieces);
    message.value = '';
  };
  return (
    <div class="share">
      <p class="share-line">
        <label for={`${id}-link`}>{text.linkLabel}</label>
        <input
          id={`${id}-link`}
          type="text"
          readonly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" onClick={() => copy(address, linkSaid)}>
          {text.copyLink}
        </button>
        <span role="status">{linkSaid}</span>
      </p>
      {whole === undefined && <p class="hint">{text.tooLong}</p>}
      <p class="share-line">
        <label for={`${id}-embed`}>{text.embedLabel}</label>
        <input
          id={`${id}-embed`}
          type="text"
          readonly
          value={embed}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" onClick={() => copy(embed, embedSaid)}>
          {text.copyEmbed}
        </button>
        <span role="status">{embedSaid}</span>
      </p>
      <p role="status">{message}</p>
      <p class="share-line">
        <button type="button" onClick={() => save('events.csv', eventRows(lab), csv)}>
          {text.exportEvents} (CSV)
        </button>
        <button type="button" onClick={() => save('events.json', eventRows(lab), json)}>
          {text.exportEvents} (JSON)
        </button>
        <button type="button" onClick={() => save('totals.csv', totalRows(lab), csv)}>
          {text.exportTotals} (CSV)
        </button>
        <button type="button" onClick={() => save('totals.json', totalRows(lab), json)}>
          {text.exportTotals} (JSON)
        </button>
      </p>
      {lab.seen.value < lab.length.value && <p class="hint">{text.exportSeen}</p>}
    </div>
  );
}
