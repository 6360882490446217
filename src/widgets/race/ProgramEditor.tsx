import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { RaceStrings } from '../../i18n/scenes/race.ts';
import { wordOf } from '../../sim/race/driven-race.ts';
import { type ProgramProblem, readRace, writeRace } from '../../sim/race/read-race.ts';
import { steps } from '../../sim/race/types.ts';
import { type RaceScene, raceLink } from './scene.ts';

interface Props {
  readonly scene: RaceScene;
  readonly strings: RaceStrings;
}

/** The programs as text. What is typed stays until it begins or the reader leaves; nothing begins with a mistake in it. */
export function ProgramEditor({ scene, strings: { editor, steps: names } }: Props) {
  const draft = useSignal<string | null>(null);
  const problems = useSignal<readonly ProgramProblem[] | 'nobody'>([]);
  const [fieldId, problemsId] = [useId(), useId()];
  const { race } = scene.moment.value.after.play;
  const text = draft.value ?? writeRace(race);

  function begin(): void {
    const read = readRace(text);
    if (read.problems.length === 0 && read.race.actors.length === 0) problems.value = 'nobody';
    else problems.value = read.problems;
    if (problems.value.length > 0) return;
    const { ttl, beside } = scene.settings.value;
    scene.begin(raceLink({ preset: 'free', ttl, beside }, [wordOf({ kind: 'program', race: read.race })], 1));
    draft.value = null;
  }

  return (
    <details class="race-details" data-search="apart">
      <summary>{editor.open}</summary>
      <form
        class="race-editor"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <label for={fieldId}>{editor.label}</label>
        <textarea
          id={fieldId}
          name="programs"
          rows={Math.min(16, text.split('\n').length + 1)}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={problemsId}
          aria-invalid={problems.value.length > 0}
          value={text}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
            problems.value = [];
          }}
        />
        <div id={problemsId} role="alert" class="race-problems">
          {problems.value === 'nobody' ? (
            <p>{editor.nobody}</p>
          ) : (
            problems.value.map(({ line, text: written, code }) => (
              <p key={line}>
                {editor.line(line, written)}
                {editor.problems[code]}
              </p>
            ))
          )}
        </div>
        <button type="submit">{editor.apply}</button>
        <p class="race-help">
          {editor.help}:{' '}
          {steps.map((step, index) => (
            <span key={step}>
              {index > 0 && ', '}
              <code>{step}</code> {names[step] === step ? null : names[step]}
            </span>
          ))}
          . {editor.settings}.
        </p>
      </form>
    </details>
  );
}
