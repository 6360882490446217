import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { planSettingStrings } from '../../i18n/plan/settings.ts';
import { Choice } from '../fields/Choice.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { type Choices, defaultChoices, mostTtls, ranges, ttlsIn } from './choices.ts';
import type { PlanModel } from './model.ts';

type NumberChoice = {
  [Name in keyof Choices]: Choices[Name] extends number | null ? Name : never;
}[keyof Choices];

/** What the reader says where the trace cannot, or where the usual is not wanted. */
export function Settings({ model }: { readonly model: PlanModel }) {
  const { language } = model;
  const text = planSettingStrings[language];
  const choices = model.choices.value;
  const field = (
    name: NumberChoice,
    range: { readonly least: number; readonly most: number },
    more: { readonly emptyMeans?: string; readonly decimal?: boolean } = {},
  ) => (
    <NumberField
      label={text[name]}
      value={choices[name]}
      range={range}
      language={language}
      onChange={(value) => model.change({ [name]: value })}
      {...more}
    />
  );
  return (
    <details class="plan-settings needs-scripts print:hidden">
      <summary>{text.title}</summary>
      <div class="plan-fields">
        {field('itemBytes', ranges.bytes, { emptyMeans: text.fromTrace })}
        {field('overheadBytes', ranges.overheadBytes)}
        <Choice
          label={text.engine}
          value={choices.engine}
          options={(['valkey', 'redis', 'memcached'] as const).map((value) => ({
            value,
            label: text.engines[value],
          }))}
          onChange={(engine) => model.change({ engine })}
        />
        {field('reserved', ranges.reserved, { emptyMeans: text.asAdvised, decimal: true })}
        {field('capacity', ranges.entries, { emptyMeans: text.atKnee })}
        {field('gainPoints', ranges.gainPoints, { decimal: true })}
        {/* A sample follows none of these. */}
        {model.answer.value.kind === 'whole' && (
          <>
            <TtlField model={model} />
            {field('windows', ranges.windows)}
            {field('scanLength', ranges.scanLength)}
          </>
        )}
        <button type="button" onClick={() => model.change(defaultChoices)}>
          {text.reset}
        </button>
      </div>
    </details>
  );
}

/** Times to live in a row, as they are typed; what is no such list leaves those from before. */
function TtlField({ model }: { readonly model: PlanModel }) {
  const text = planSettingStrings[model.language];
  const id = useId();
  const draft = useSignal<string | null>(null);
  const { ttls } = model.choices.value;
  const wrong = draft.value !== null && ttlsIn(draft.value) === undefined;
  return (
    <span class="number-field">
      <label for={id}>{text.ttls}</label>
      <input
        id={id}
        type="text"
        inputMode="text"
        autocomplete="off"
        size={12}
        value={draft.value ?? ttls?.join(', ') ?? ''}
        placeholder={text.ownTtls}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
          const typed = ttlsIn(draft.value);
          if (typed !== undefined && typed?.join() !== ttls?.join()) model.change({ ttls: typed });
        }}
        onBlur={() => {
          if (!wrong) draft.value = null;
        }}
      />
      {wrong && (
        <span class="field-wrong" id={`${id}-wrong`} role="alert">
          {text.wrongTtls(mostTtls)}
        </span>
      )}
    </span>
  );
}
