import { useComputed, useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { LeaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import { type CommandProblem, readLine, writeLine } from '../../sim/leaderboard/command-line.ts';
import type { CommandName } from '../../sim/sorted-set/execute.ts';
import { completionsOf } from './completions.ts';
import type { Words } from './saying.ts';
import type { LeaderboardScene } from './scene.ts';

interface Props {
  readonly scene: LeaderboardScene;
  readonly strings: LeaderboardStrings;
  readonly words: Words;
}

/** Where a reader types a command: with its form and meaning, what may come next, and what was sent before. */
export function CommandInput({ scene, strings, words }: Props) {
  const line = useSignal('');
  const problem = useSignal<CommandProblem | null>(null);
  /** How far back in the history the line comes from; 0: it is the reader's own. */
  const back = useSignal(0);
  const own = useRef('');
  const input = useRef<HTMLInputElement>(null);
  const [helpId, problemId] = [useId(), useId()];
  const completions = useComputed(() => completionsOf(line.value, scene.moment.value.after, words));
  const name = (line.value.trim().split(/\s+/)[0] ?? '').toLowerCase();
  const known = name in words.syntax ? (name as CommandName) : null;

  function write(text: string): void {
    line.value = text;
    problem.value = null;
  }

  function send(): void {
    const read = readLine(line.value);
    if (typeof read === 'string') {
      problem.value = read;
      return;
    }
    scene.act({ words: read });
    write('');
    back.value = 0;
  }

  function walk(by: 1 | -1): void {
    const sent = scene.steps.value
      .slice(0, scene.time.step.value)
      .map(({ action }) => writeLine(action.words));
    if (back.value === 0) own.current = line.value;
    back.value = Math.min(sent.length, Math.max(0, back.value + by));
    write(back.value === 0 ? own.current : (sent.at(-back.value) ?? ''));
  }

  return (
    <form
      class="leaderboard-input"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label>
        <span>{strings.command}</span>
        <input
          ref={input}
          type="text"
          name="command"
          value={line.value}
          placeholder={strings.placeholder}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="send"
          aria-describedby={`${helpId} ${problemId}`}
          aria-invalid={problem.value !== null}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            walk(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
      </label>
      <button type="submit">{strings.send}</button>
      <p class="leaderboard-help" id={helpId}>
        {known ? (
          <>
            <code>
              {known.toUpperCase()} {words.syntax[known]}
            </code>{' '}
            {words.help[known].text}
          </>
        ) : name !== '' && completions.value.length === 0 ? (
          strings.unknown(name.toUpperCase())
        ) : (
          strings.history
        )}
      </p>
      <p class="leaderboard-problem" id={problemId} role="alert">
        {problem.value && strings.problems[problem.value]}
      </p>
      {completions.value.length > 0 && (
        <fieldset class="leaderboard-completions" aria-label={strings.completions}>
          {completions.value.map(({ shown, written }) => (
            <button
              key={shown}
              type="button"
              onClick={() => {
                write(written);
                input.current?.focus();
              }}
            >
              {shown}
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
