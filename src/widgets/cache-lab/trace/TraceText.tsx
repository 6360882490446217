import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { describeTraceFault } from '../../../i18n/lab/faults.ts';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import { isDoubtful } from '../../../sim/trace/report.ts';
import type { ColumnChoice } from '../../../sim/trace/tables/column-choice.ts';
import { DropArea, FileInput } from '../../fields/FileInput.tsx';
import type { Lab } from '../model/lab.ts';
import { mostShown, ownRequests } from '../model/own-requests.ts';
import { traceAsText } from '../model/trace-text.ts';
import { askWorker } from './ask-worker.ts';
import { ColumnTable, columnsIn, type UnnamedColumns } from './ColumnTable.tsx';
import { describeReport } from './describe-report.ts';
import type { ReadAnswer } from './reading.ts';

type TraceAnswer = Extract<ReadAnswer, { readonly kind: 'trace' }>;

/** Requests as a text to edit or paste over, or from a file; read in a worker, with progress and a way out. */
export function TraceText({ lab }: { readonly lab: Lab }) {
  const { language } = lab;
  const text = traceStrings[language];
  const id = useId();
  const draft = useSignal<string | null>(null);
  const message = useSignal('');
  const progress = useSignal<{ readonly share: number; readonly operations: number } | null>(null);
  /** Read, but with so much that could not be used that the reader has to decide. */
  const doubted = useSignal<{ readonly answer: TraceAnswer; readonly name: string } | null>(null);
  /** Not read, since nothing says which column is the key. */
  const asked = useSignal<{
    readonly columns: UnnamedColumns;
    readonly source: Blob;
    readonly name: string;
  } | null>(null);
  const endWorker = useRef(() => {});
  const stop = () => {
    endWorker.current();
    progress.value = null;
  };
  useEffect(() => stop, []);

  // Requests that the text could not express exactly are not shown: it would be read as others.
  const written = lab.wholeTrace.value.length <= mostShown ? traceAsText(lab.trace.value) : undefined;
  const shown = draft.value ?? written ?? '';
  const count = (value: number) => value.toLocaleString(language);

  const take = (answer: TraceAnswer, name: string) => {
    doubted.value = null;
    const { workload, file } = ownRequests(answer.trace, name);
    lab.setWorkload(workload, 0, file);
    // The list shows what was read, once it can.
    if (file === null) draft.value = null;
  };

  const read = (source: Blob, name: string, columns: ColumnChoice | null = null) => {
    stop();
    message.value = '';
    doubted.value = null;
    asked.value = null;
    progress.value = { share: 0, operations: 0 };
    endWorker.current = askWorker({ kind: 'read', source, columns }, (answer) => {
      if (answer.kind === 'progress') {
        progress.value = answer;
        return;
      }
      stop();
      if (answer.kind === 'fault') {
        message.value = describeTraceFault(answer.fault, language);
        const found = columnsIn(answer.fault);
        if (found) asked.value = { columns: found, source, name };
      } else if (answer.kind === 'trace') {
        message.value = describeReport(answer, language);
        if (isDoubtful(answer.report)) doubted.value = { answer, name };
        else take(answer, name);
      } else message.value = answer.kind === 'unreadable' ? text.unreadable : text.failed;
    });
  };

  return (
    <DropArea class="trace-text" onFile={(file) => read(file, file.name)}>
      <h2>
        <label for={`${id}-list`}>{text.list}</label>
      </h2>
      <p class="hint" id={`${id}-hint`}>
        {text.listHint}
      </p>
      {written === undefined && draft.value === null && <p class="hint">{text.notListed}</p>}
      <textarea
        id={`${id}-list`}
        aria-describedby={`${id}-hint`}
        rows={8}
        spellcheck={false}
        value={shown}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
      />
      <p class="manual-line">
        <button type="button" onClick={() => read(new Blob([shown]), text.ownName)}>
          {text.apply}
        </button>
        <FileInput label={text.file} onFile={(file) => read(file, file.name)} />
        <span class="hint">{text.drop}</span>
      </p>
      {progress.value && (
        <p class="manual-line">
          <progress max={1} value={progress.value.share} aria-label={text.file} />
          <span>
            {text.reading(Math.round(progress.value.share * 100), count(progress.value.operations))}
          </span>
          <button
            type="button"
            onClick={() => {
              stop();
              message.value = text.cancelled;
            }}
          >
            {text.cancel}
          </button>
        </p>
      )}
      <p role="status" class="trace-message">
        {message}
      </p>
      {doubted.value && (
        <p class="manual-line">
          <button
            type="button"
            onClick={() => {
              if (doubted.value) take(doubted.value.answer, doubted.value.name);
            }}
          >
            {text.useRest}
          </button>
          <button
            type="button"
            onClick={() => {
              doubted.value = null;
              message.value = text.discarded;
            }}
          >
            {text.discard}
          </button>
        </p>
      )}
      {asked.value && (
        <ColumnTable
          // Another file has other columns.
          key={asked.value.columns}
          columns={asked.value.columns}
          language={language}
          onChoose={(choice) => {
            if (asked.value) read(asked.value.source, asked.value.name, choice);
          }}
        />
      )}
    </DropArea>
  );
}
