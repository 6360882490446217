import { traceStrings } from '../../../i18n/lab/trace.ts';
import type { Lab } from '../model/lab.ts';
import { ManualEntry } from './ManualEntry.tsx';
import { TraceText } from './TraceText.tsx';

/** Requests of the reader's own: one at a time, as a list, or from a file. */
export default function TracePanel({ lab }: { readonly lab: Lab }) {
  const text = traceStrings[lab.language];
  return (
    <div class="trace-panel">
      <p class="hint">{text.private}</p>
      <ManualEntry lab={lab} />
      <TraceText lab={lab} />
    </div>
  );
}
