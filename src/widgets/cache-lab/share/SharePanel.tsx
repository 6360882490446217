import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { shareStrings } from '../../../i18n/lab/share.ts';
import { pageAddress } from '../../../site/address.ts';
import type { Lab } from '../model/lab.ts';
import { writeLink } from '../model/write-link.ts';
import { download } from './download.ts';
import { eventRows, toCsv, totalRows } from './export.ts';

/** A link to this moment, the code that embeds it elsewhere, and the numbers as files. */
export default function SharePanel({ lab }: { lab: Lab }) {
  const text = shareStrings[lab.language];
  const message = useSignal('');
  const id = useId();
  const scenario = lab.scenario.value;
  const whole = writeLink(scenario);
  // Without the trace the settings can still travel.
  const link =
    whole ?? writeLink({ ...scenario, workload: { kind: 'preset', name: 'exam' }, step: 0, phase: null });
  const base = import.meta.env.BASE_URL;
  const address = new URL(`${pageAddress('labs/cache', lab.language, base)}#${link}`, location.href).href;
  const embedAddress = new URL(
    `${pageAddress('labs/cache/embed', lab.language, base)}#${link}`,
    location.href,
  ).href;
  const embed = `<iframe src="${embedAddress.replaceAll('&', '&amp;')}" title="${text.embedTitle}" width="100%" height="720" loading="lazy"></iframe>`;

  const copy = async (content: string) => {
    try {
      await navigator.clipboard.writeText(content);
      message.value = text.copied;
    } catch {
      message.value = text.notCopied;
    }
  };
  const csv = 'text/csv;charset=utf-8';
  const json = 'application/json';
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
        <button type="button" onClick={() => copy(address)}>
          {text.copyLink}
        </button>
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
        <button type="button" onClick={() => copy(embed)}>
          {text.copyEmbed}
        </button>
      </p>
      <p role="status">{message}</p>
      <p class="share-line">
        <button type="button" onClick={() => download('events.csv', csv, toCsv(eventRows(lab)))}>
          {text.exportEvents} (CSV)
        </button>
        <button
          type="button"
          onClick={() => download('events.json', json, JSON.stringify(eventRows(lab), null, 1))}
        >
          {text.exportEvents} (JSON)
        </button>
        <button type="button" onClick={() => download('totals.csv', csv, toCsv(totalRows(lab)))}>
          {text.exportTotals} (CSV)
        </button>
        <button
          type="button"
          onClick={() => download('totals.json', json, JSON.stringify(totalRows(lab), null, 1))}
        >
          {text.exportTotals} (JSON)
        </button>
      </p>
    </div>
  );
}
