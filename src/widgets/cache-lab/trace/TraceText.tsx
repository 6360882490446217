import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import type { Lab } from '../model/lab.ts';
import { parseTraceText, writeTrace } from '../model/trace-text.ts';

/** Operations shown for editing; a longer trace is edited in a file. */
const mostShown = 2000;

/** The requests as a text one can edit or paste over. */
export function TraceText({ lab }: { lab: Lab }) {
  const text = traceStrings[lab.language];
  const id = useId();
  const draft = useSignal<string | null>(null);
  const message = useSignal('');
  const trace = lab.trace.value;
  const shown =
    draft.value ??
    (lab.workload.value.kind === 'text'
      ? lab.workload.value.text
      : trace.length <= mostShown
        ? writeTrace(trace)
        : '');

  const apply = () => {
    const parsed = parseTraceText(shown);
    if (parsed.trace.length === 0) {
      message.value = text.nothing;
      return;
    }
    const count = (value: number) => value.toLocaleString(lab.language);
    const notes = [text.read(text.formats.own, count(parsed.trace.length), count(parsed.trace.names.length))];
    if (parsed.problemCount > 0) {
      const lines = parsed.problems.map(({ line, text: written }) => text.line(line, written)).join(', ');
      notes.push(text.skipped(count(parsed.problemCount), lines));
    }
    message.value = notes.join(' ');
    lab.setWorkload({ kind: 'text', text: shown });
    draft.value = null;
  };

  return (
    <div class="trace-text">
      <h3>
        <label for={id}>{text.list}</label>
      </h3>
      <p class="hint" id={`${id}-hint`}>
        {text.listHint}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        rows={8}
        spellcheck={false}
        value={shown}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
      />
      <p>
        <button type="button" onClick={apply}>
          {text.apply}
        </button>
      </p>
      <p role="status">{message}</p>
    </div>
  );
}
