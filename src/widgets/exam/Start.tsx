import type { ExamStrings } from '../../i18n/exam.ts';
import { fill } from '../../i18n/fill.ts';
import { everything, missedBefore } from '../../learning/exam.ts';
import { Choice } from '../fields/Choice.tsx';
import '../fields/fields.css';
import { counts, minutes } from './link.ts';
import type { ExamModel } from './model.ts';

/** How many questions, about what, in which time. */
export function Start({ strings, model }: { readonly strings: ExamStrings; readonly model: ExamModel }) {
  const { value: settings } = model.settings;
  const { length: available } = model.pool.value;
  const unfinished = model.sitting.value && model.sitting.value.endedAt === undefined;
  return (
    <>
      <p class="exam-promise" tabIndex={-1} data-focus>
        {strings.promise}
      </p>
      {model.hasLinkFault && (
        <p class="problems" role="alert">
          {strings.linkFault}
        </p>
      )}
      {model.isLinked.value && <p>{strings.shared}</p>}
      <Choice
        label={strings.count}
        value={settings.count}
        options={counts.map((count) => ({
          value: count as number,
          label: fill(strings.questions, { count }),
        }))}
        onChange={(count) => model.set({ count })}
      />
      <Choice
        label={strings.time}
        value={settings.minutes}
        options={minutes.map((count) => ({
          value: count as number,
          label: fill(strings.minutes, { count }),
        }))}
        onChange={(time) => model.set({ minutes: time })}
      />
      <label class="control-field">
        <span>{strings.topic}</span>
        <select value={settings.topic} onChange={(event) => model.set({ topic: event.currentTarget.value })}>
          <option value={everything}>{strings.allTopics}</option>
          {model.topics.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={missedBefore}>{strings.mistakes}</option>
        </select>
      </label>
      <p role="status">
        {available === 0 && strings.noMistakes}
        {available > 0 && available < settings.count && fill(strings.fewer, { count: available })}
      </p>
      <p class="exam-buttons">
        {unfinished && (
          <button type="button" onClick={model.goOn}>
            {strings.goOn}
          </button>
        )}
        <button type="button" class="exam-start" aria-disabled={available === 0} onClick={model.start}>
          {strings.start}
        </button>
      </p>
    </>
  );
}
