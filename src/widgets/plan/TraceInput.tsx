import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { formatCount } from '../../i18n/numbers.ts';
import { planInputStrings } from '../../i18n/plan/input.ts';
import { exampleNames } from '../../sim/plan/example-names.ts';
import { ColumnTable } from '../cache-lab/trace/ColumnTable.tsx';
import { download } from '../download.ts';
import { DropArea, FileInput } from '../fields/FileInput.tsx';
import { PlanWorker } from './ask-plan.ts';
import { askForExample, type PlanModel } from './model.ts';

/** What a pasted trace is called. */
const pastedFile = 'trace.txt';

/** An example, a file, or a text: what the answer is of. */
export function TraceInput({ model }: { readonly model: PlanModel }) {
  const { language } = model;
  const text = planInputStrings[language];
  const id = useId();
  const example = model.example.value;
  return (
    <DropArea
      class="plan-input needs-scripts print:hidden"
      onFile={(file) => model.openFile(file, file.name)}
    >
      <h2>{text.title}</h2>
      <div class="plan-row">
        <label class="control-field">
          <span>{text.example}</span>
          <select
            value={example ?? ''}
            onChange={(event) => {
              const name = exampleNames.find((each) => each === event.currentTarget.value);
              if (name) model.openExample(name);
            }}
          >
            {example === null && <option value="">{text.own}</option>}
            {exampleNames.map((name) => (
              <option key={name} value={name}>
                {text.examples[name]}
              </option>
            ))}
          </select>
        </label>
        <FileInput
          label={text.file}
          describedBy={`${id}-private`}
          onFile={(file) => model.openFile(file, file.name)}
        />
        <span class="plan-hint">{text.drop}</span>
        {example !== null && (
          <button
            type="button"
            class="plain"
            onClick={() =>
              askForExample(new PlanWorker(), example, (file) =>
                download(file.name, 'text/plain;charset=utf-8', file.text),
              )
            }
          >
            {text.saveExample}
          </button>
        )}
      </div>
      <p class="plan-hint" id={`${id}-private`}>
        {text.private}
      </p>
      <Paste model={model} />
      <Working model={model} />
      <p role="status" class="plan-message">
        {model.message}
      </p>
      {model.isDoubtful.value && (
        <p class="plan-row">
          <button type="button" onClick={() => model.useRest()}>
            {text.useRest}
          </button>
          <button type="button" onClick={() => model.discard()}>
            {text.discard}
          </button>
        </p>
      )}
      {model.columns.value && (
        <ColumnTable
          // Another file has other columns.
          key={model.columns.value}
          columns={model.columns.value}
          language={language}
          onChoose={(choice) => model.chooseColumns(choice)}
          withSizes
        />
      )}
    </DropArea>
  );
}

function Paste({ model }: { readonly model: PlanModel }) {
  const text = planInputStrings[model.language];
  const id = useId();
  const typed = useSignal('');
  return (
    <details>
      <summary>{text.paste}</summary>
      <div class="plan-paste">
        <label for={id}>{text.pasted}</label>
        <p class="plan-hint" id={`${id}-hint`}>
          {text.pasteHint}
        </p>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          rows={6}
          spellcheck={false}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <button type="button" onClick={() => model.openFile(new Blob([typed.value]), pastedFile)}>
          {text.usePasted}
        </button>
      </div>
    </details>
  );
}

function Working({ model }: { readonly model: PlanModel }) {
  const text = planInputStrings[model.language];
  const work = model.work.value;
  if (work === null) return null;
  return (
    <p class="plan-row">
      {work.stage === 'reading' ? (
        <>
          <progress max={1} value={work.share} aria-label={text.title} />
          <span>
            {(work.isSampled ? text.readingSample : text.reading)(
              Math.round(100 * work.share),
              formatCount(work.operations, model.language),
            )}
          </span>
        </>
      ) : (
        <>
          <progress aria-label={text.title} />
          <span>{text.planning}</span>
        </>
      )}
      <button type="button" onClick={() => model.cancel()}>
        {text.cancel}
      </button>
    </p>
  );
}
