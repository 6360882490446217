import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { StampedeStrings } from '../../i18n/scenes/stampede.ts';
import { loadPart } from '../../loading/load-part.ts';
import { pictureDuration, startClock } from '../player/clock.ts';
import type { KeysDialog } from '../player/KeysDialog.tsx';
import { pressKey } from '../player/keys.ts';
import { Narration } from '../player/Narration.tsx';
import { useReducedMotion, useVisible } from '../player/surroundings.ts';
import { TimeBar } from '../player/TimeBar.tsx';
import type { StampedeScene } from './scene.ts';
import { Waterfall } from './Waterfall.tsx';

/** Milliseconds that a step by hand moves for. */
const stepMotion = 150;

/** The picture with its time: it plays, goes back and forth, and listens to the keys of every scene. */
export function InTime({ scene, strings }: { scene: StampedeScene; strings: StampedeStrings }) {
  const { time } = scene;
  const root = useRef<HTMLElement>(null);
  const visible = useVisible(root);
  const reduced = useReducedMotion();
  useEffect(() => startClock(time, visible), [time, visible]);
  const motion = reduced.value ? 0 : time.playing.value ? pictureDuration(time) : stepMotion;

  // Most readers never ask for the table of keys, so its script comes with the first question.
  const keysShown = useSignal(false);
  const dialog = useSignal<{ readonly Keys: typeof KeysDialog } | null>(null);
  const keysMissing = useSignal(false);
  const showKeys = async () => {
    keysShown.value = true;
    const module = await loadPart(() => import('../player/KeysDialog.tsx')).catch(() => undefined);
    keysMissing.value = module === undefined;
    if (module) dialog.value ??= { Keys: module.KeysDialog };
  };
  return (
    <section
      class="player stampede-player"
      ref={root}
      aria-label={strings.inTime}
      onKeyDown={(event) => {
        if (pressKey(scene, event, showKeys)) event.preventDefault();
      }}
    >
      {keysMissing.value && (
        <p class="player-notice" role="alert">
          {scene.text.keysMissing}
        </p>
      )}
      <Waterfall strings={strings} scene={scene} motion={motion} />
      <Narration time={time} />
      <TimeBar playable={scene} onKeys={showKeys} />
      {dialog.value && (
        <dialog.value.Keys
          open={keysShown.value}
          onClose={() => {
            keysShown.value = false;
          }}
          playable={scene}
        />
      )}
    </section>
  );
}
