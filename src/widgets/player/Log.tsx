import { useMemo } from 'preact/hooks';
import { sceneStrings } from '../../i18n/player/scene.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { Playable } from './playable.ts';
import type { Mark, Scene } from './scene.ts';

/** How many past steps the log shows; the scrub bar reaches the others. */
const mostLines = 24;
/** While it plays fast, readers do not get further down. */
const mostLinesPlaying = 6;

interface Props {
  readonly playable: Playable;
  /** The moment to write down, where it follows the frame a little later; the present one when left out. */
  readonly moment?:
    | { readonly scene: Scene; readonly step: number; readonly phase: number | null }
    | undefined;
}

/** What happened, newest first; a press goes to that moment. */
export function Log({ playable, moment }: Props) {
  const { time, language } = playable;
  const text = sceneStrings[language];
  const { scene, step, phase } = moment ?? {
    scene: time.scene.value,
    step: time.step.value,
    phase: time.phase.value,
  };
  const lines = time.playing.value && scene.pace === 'steps' ? mostLinesPlaying : mostLines;
  const first = Math.max(1, step - lines + 1);
  // Asked for in the order in which it happened, because engines play forwards, and shown the other way round.
  const told = Array.from({ length: step - first + 1 }, (_, index) => {
    const at = first + index;
    // Of a step that plays phase by phase only what has been shown.
    const partly = at === step ? phase : null;
    return { at, sentence: scene.sentence(at, partly), mark: scene.markOf(at, partly) };
  }).reverse();
  return (
    <section class="player-log" aria-label={text.log}>
      <h2>{text.log}</h2>
      {step > 0 ? (
        <ol reversed start={step}>
          {told.map(({ at, sentence, mark }) => (
            <LogLine
              key={at}
              playable={playable}
              at={at}
              current={at === step}
              sentence={sentence}
              mark={mark}
            />
          ))}
        </ol>
      ) : (
        <p class="player-log-empty">{text.logEmpty}</p>
      )}
    </section>
  );
}

interface LineProps {
  readonly playable: Playable;
  readonly at: number;
  readonly current: boolean;
  readonly sentence: string;
  readonly mark: Mark | null;
}

function LogLine({ playable, at, current, sentence, mark }: LineProps) {
  // A line that says the same as before is the same element, so a step costs the log one line and not all of them.
  return useMemo(
    () => (
      <li aria-current={current ? 'step' : undefined}>
        <button
          type="button"
          onClick={() => {
            playable.time.pause();
            playable.time.goTo(at);
          }}
        >
          <span class="player-log-step">
            <span class="visually-hidden">{sceneStrings[playable.language].goTo(at)}: </span>
            <span aria-hidden="true">{at}</span>
          </span>
          <span class="player-log-mark" title={mark?.label}>
            {mark && <Glyph name={mark.glyph} tone={mark.tone} />}
          </span>
          <span>
            {mark && <span class="visually-hidden">{mark.label}: </span>}
            {sentence}
          </span>
        </button>
      </li>
    ),
    [playable, at, sentence, current, mark?.glyph, mark?.tone, mark?.label],
  );
}
