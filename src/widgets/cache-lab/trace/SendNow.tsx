import { useSignal } from '@preact/signals';
import { panelStrings } from '../../../i18n/lab/panels.ts';
import { sendStrings } from '../../../i18n/lab/send.ts';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import { loadPart } from '../../../loading/load-part.ts';
import { type OperationLetter, operationLetters, type Trace } from '../../../sim/types.ts';
import { keysAround } from '../model/keys-around.ts';
import type { Lab } from '../model/lab.ts';
import type { Workload } from '../model/scenario.ts';
import { NodeButton } from './NodeButton.tsx';

/** Keys offered as buttons. */
const mostKeys = 8;

/** What was played before a request was sent by hand. */
interface Before {
  readonly workload: Workload;
  readonly trace: Trace;
  readonly step: number;
  /** What came of it: the way back leads from there only. */
  readonly sent: Workload;
}

/**
 * The keys around the moment as buttons, each of which sends a request for it now, before those still to come; and a
 * button that lets the node die.
 */
export function SendNow({ lab }: { readonly lab: Lab }) {
  const text = sendStrings[lab.language];
  const words = stageStrings[lab.language].operations;
  const letter = useSignal<OperationLetter>('r');
  const sent = useSignal<readonly Before[]>([]);
  const { trace, step, seen } = lab.settled.value;
  // Only the beginning of a longer trace can be stepped through, and what follows it would be lost.
  if (lab.wholeTrace.value.length > lab.trace.value.length) return null;
  const keys = keysAround(trace, step, seen, mostKeys);
  const last = sent.value.at(-1);

  const send = async (key: number) => {
    const name = lab.trace.value.names[key];
    if (name === undefined) return;
    const part = await loadPart(() => import('../model/own-requests.ts')).catch(() => undefined);
    if (!part) {
      lab.notice.value = panelStrings[lab.language].partMissing;
      return;
    }
    const before = { workload: lab.workload.value, trace: lab.trace.value, step: lab.step.value };
    const { workload, file } = part.withRequest(before.trace, letter.value, name, text.ownName, before.step);
    const chain = sent.value.at(-1)?.sent === before.workload ? sent.value : [];
    sent.value = [...chain, { ...before, sent: workload }];
    lab.setWorkload(workload, before.step + 1, file);
    // Requests that are still being made are shown at their moment once they are there.
    if (lab.busy.peek()) return;
    lab.time.goTo(before.step);
    lab.time.forward();
  };
  const takeBack = ({ workload, trace, step }: Before) => {
    lab.setWorkload(workload, step, workload.kind === 'file' ? trace : null);
    sent.value = sent.value.slice(0, -1);
  };
  return (
    <div class="send-now">
      <fieldset>
        <legend class="visually-hidden">{text.group}</legend>
        <span aria-hidden="true">{text.group}</span>
        <select
          aria-label={text.operation}
          value={letter.value}
          onChange={(event) => {
            letter.value = event.currentTarget.value as OperationLetter;
          }}
        >
          {operationLetters.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
        {keys.map((key) => (
          <button type="button" key={key} onClick={() => send(key)}>
            <bdi class="key">{trace.names[key]}</bdi>
          </button>
        ))}
        {keys.length === 0 && <span class="hint">{text.none}</span>}
        {last?.sent === lab.workload.value && (
          <button type="button" key="take-back" onClick={() => takeBack(last)}>
            {text.takeBack}
          </button>
        )}
      </fieldset>
      <NodeButton lab={lab} />
    </div>
  );
}
