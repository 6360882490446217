import { planAnswerStrings } from '../../i18n/plan/answer.ts';
import type { Language } from '../../language.ts';
import { csvType } from '../csv.ts';
import { download } from '../download.ts';
import { commandLine } from './choices.ts';

/** What of an answer can be taken along. */
export interface SavedFiles {
  /** What `--json` prints for the same file. */
  readonly json: () => string;
  /** What `--csv` prints for the same file. */
  readonly csv: () => string;
  /** What stands behind `plan` in the command that prints them. */
  readonly words: readonly string[];
}

interface Props {
  /** Name of the trace. */
  readonly file: string;
  readonly files: SavedFiles;
  /** A sentence with what tells the file and the program from others. */
  readonly fingerprint: string;
  readonly language: Language;
}

/** Files of the answer, equal to what the command line prints, and the command itself. */
export function Downloads({ file, files: { json, csv, words }, fingerprint, language }: Props) {
  const text = planAnswerStrings[language];
  const save = (extension: 'json' | 'csv', type: string, content: string) =>
    download(`${file}.plan.${extension}`, type, content);
  return (
    <section class="plan-part" aria-labelledby="plan-downloads-title">
      <h2 id="plan-downloads-title">{text.downloads}</h2>
      <p class="plan-row needs-scripts">
        <button type="button" onClick={() => save('json', 'application/json', json())}>
          {text.json}
        </button>
        <button type="button" onClick={() => save('csv', csvType, csv())}>
          {text.csv}
        </button>
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
      </p>
      <p>{text.same}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <section class="plan-scroll" aria-label={text.command} tabIndex={0}>
        <code>{commandLine(words)}</code>
      </section>
      <p class="plan-hint plan-fingerprint">{fingerprint}</p>
    </section>
  );
}
