import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { pageAddress } from '../../address.ts';
import { loadPart } from '../../loading/load-part.ts';
import { keepEarlyInput } from '../early-input.ts';
import { startClock } from './clock.ts';
import { followAddress } from './follow-address.ts';
import type { KeysDialog } from './KeysDialog.tsx';
import { pressKey } from './keys.ts';
import { Lesson } from './Lesson.tsx';
import { Log } from './Log.tsx';
import { Narration } from './Narration.tsx';
import type { Linkable } from './playable.ts';
import { PredictSwitch, Questions } from './Questions.tsx';
import { Share } from './Share.tsx';
import { useReducedMotion, useVisible } from './surroundings.ts';
import { TimeBar } from './TimeBar.tsx';

/** Milliseconds that one frame may move for at speed 1. */
const pictureMotion = 500;
/** From this speed on a moving part would only flicker, so frames cut. */
const fastestMoving = 4;

interface Props {
  readonly playable: Linkable;
  /**
   * `lab` is the whole page of a scene: it follows the address and can be shared. `figure` is part of a note, and a
   * page may have several. `embed` is the lab in a frame of another site.
   */
  readonly variant: 'lab' | 'figure' | 'embed';
  /** What the scene is called: the name of the region, and the heading of a figure. */
  readonly title: string;
  /** One sentence: what to look at. */
  readonly watch: string;
  /** What it showed, said once the last step has been shown. */
  readonly learnt?: string | undefined;
  /** The scene's folder below `/labs/`: its own page is `/labs/NAME/`, the one for frames `/labs/NAME/embed/`. */
  readonly lab: string;
  /** Plays by itself once it is seen, unless the reader asked for less motion or came with a link. */
  readonly autoplay?: boolean;
  /**
   * Draws the moment. It runs in every frame, so it reads the signals of the scene itself.
   *
   * @param motion milliseconds that something may move for; 0: it has to cut
   */
  readonly stage: (motion: number) => ComponentChildren;
  /** What the reader may do: `Actions` with buttons and settings. A fixed story has none. */
  readonly children?: ComponentChildren;
}

/** A scene with its time: the stage, what happens in words, questions, the time bar, the log and links. */
export function Player(props: Props) {
  const { playable, variant, title, autoplay = false } = props;
  const { time, language } = playable;
  const { text } = playable;
  const root = useRef<HTMLElement>(null);
  const visible = useVisible(root);
  const reduced = useReducedMotion();
  useEffect(() => startClock(time, visible), [time, visible]);
  useLayoutEffect(() => {
    const linked = variant !== 'figure' && location.hash.includes('=');
    const stop = variant === 'figure' ? undefined : followAddress(playable);
    // A change of the scene that the page came with means nothing in the one that a link has opened.
    if (!linked) keepEarlyInput(root.current);
    if (autoplay && !linked && !matchMedia('(prefers-reduced-motion: reduce)').matches) time.play();
    return stop;
  }, [playable, variant, autoplay, time]);

  const moving = !time.playing.value || time.speed.value < fastestMoving;
  const motion = reduced.value || !moving ? 0 : pictureMotion / Math.max(1, time.speed.value);

  // Most readers never ask for the table of keys, so its script comes with the first question.
  const keysShown = useSignal(false);
  const dialog = useSignal<{ readonly Keys: typeof KeysDialog } | null>(null);
  const keysMissing = useSignal(false);
  const showKeys = async () => {
    keysShown.value = true;
    const module = await loadPart(() => import('./KeysDialog.tsx')).catch(() => undefined);
    keysMissing.value = module === undefined;
    if (module) dialog.value ??= { Keys: module.KeysDialog };
  };
  const notice = keysMissing.value ? text.keysMissing : playable.notice.value;
  return (
    <section
      class="player"
      data-variant={variant}
      ref={root}
      aria-label={title}
      onKeyDown={(event) => {
        if (pressKey(playable, event, showKeys)) event.preventDefault();
      }}
    >
      {variant === 'figure' && <p class="player-title">{title}</p>}
      {notice && (
        <p class="player-notice" role="alert">
          {notice}
        </p>
      )}
      <div class="player-body">
        <div class="player-main">
          <div class="player-stage">{props.stage(motion)}</div>
          <Narration time={time} />
          <Questions playable={playable} />
          <TimeBar playable={playable} onKeys={showKeys} />
          <Lesson playable={playable} watch={props.watch} learnt={props.learnt} />
          {props.children}
        </div>
        <div class="player-side">
          <PredictSwitch playable={playable} />
          {variant !== 'figure' && <Log playable={playable} />}
          {variant === 'lab' && <Share playable={playable} lab={props.lab} title={title} />}
          {variant !== 'lab' && (
            <p class="player-open">
              <a
                href={`${pageAddress(`labs/${props.lab}`, language)}#${playable.link.value}`}
                {...(variant === 'embed' ? { target: '_blank', rel: 'noopener' } : {})}
              >
                {text.openInLab}
              </a>
            </p>
          )}
        </div>
      </div>
      {dialog.value && (
        <dialog.value.Keys
          open={keysShown.value}
          onClose={() => {
            keysShown.value = false;
          }}
          playable={playable}
        />
      )}
    </section>
  );
}
