import { planAnswerStrings } from '../../i18n/plan/answer.ts';
import type { Prices } from '../../sim/plan/record.ts';
import { csvType } from '../csv.ts';
import { download } from '../download.ts';
import type { Told } from './Answer.tsx';
import { argumentsOf, commandLine } from './choices.ts';
import { csvOf, jsonOf } from './saved-files.ts';

/** Files of the answer, equal to what the command line prints, and the command itself. */
export function Downloads({
  answer,
  language,
  prices,
  version,
}: Told & { readonly prices: Prices; readonly version: string }) {
  const text = planAnswerStrings[language];
  const { trace, choices, sha256 } = answer;
  const save = (extension: 'json' | 'csv', type: string, content: string) =>
    download(`${trace.file}.plan.${extension}`, type, content);
  return (
    <section class="plan-part" aria-labelledby="plan-downloads-title">
      <h2 id="plan-downloads-title">{text.downloads}</h2>
      <p class="plan-row needs-scripts">
        <button
          type="button"
          onClick={() => save('json', 'application/json', jsonOf(answer, prices, version))}
        >
          {text.json}
        </button>
        <button type="button" onClick={() => save('csv', csvType, csvOf(answer, version))}>
          {text.csv}
        </button>
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
      </p>
      <p>{text.same}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <section class="plan-scroll" aria-label={text.command} tabIndex={0}>
        <code>{commandLine(argumentsOf(choices, trace, prices))}</code>
      </section>
      <p class="plan-hint plan-fingerprint">{text.fingerprint(sha256, version)}</p>
    </section>
  );
}
