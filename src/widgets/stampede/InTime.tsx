import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { StampedeStrings } from '../../i18n/scenes/stampede.ts';
import { loadPart } from '../../loading/load-part.ts';
import { startClock } from '../player/clock.ts';
import type { KeysDialog } from '../player/KeysDialog.tsx';
import { pressKey } from '../player/keys.ts';
import { Narration } from '../player/Narration.tsx';
import { useReducedMotion, useVisible } from '../player/surroundings.ts';
import { TimeBar } from '../player/TimeBar.tsx';
import type { StampedeScene } from './scene.ts';
import { Waterfall } from './Waterfall.tsx';

/** Milliseconds that a step moves for while time plays at speed 1: nearly as long as the picture stays. */
const playMotion = 1000;
/** Milliseconds that a step by hand moves for. */
const stepMotion = 150;

/** The picture with its time: it plays, goes back and forth, and listens to the keys of every scene. */
export function InTime({
  scene,
  strings,
}: {
  readonly scene: StampedeScene;
  readonly strings: StampedeStrings;
}) {
  const { time } = scene;
  const root = useRef<HTMLElement>(null);
  const visible = useVisible(root);
  const reduced = useReducedMotion();
  useEffect(() => startClock(time, visible), [time, visible]);
  // It is the same for many steps, of which only what moves may take notice.
  const motion = useComputed(() =>
    reduced.value ? 0 : time.playing.value ? playMotion / time.speed.value : stepMotion,
  );

  // Most readers never ask for the table of keys, so its script comes with the first question. Undefined: it did not.
  const keysShown = useSignal(false);
  const dialog = useSignal<typeof KeysDialog | null | undefined>(null);
  const showKeys = async () => {
    keysShown.value = true;
    const part = await loadPart(() => import('../player/KeysDialog.tsx')).catch(() => undefined);
    dialog.value = part?.KeysDialog;
  };
  const Keys = dialog.value;
  return (
    <section
      class="player stampede-player"
      ref={root}
      aria-label={strings.inTime}
      onKeyDown={(event) => {
        if (pressKey(scene, event, showKeys)) event.preventDefault();
      }}
    >
      {Keys === undefined && (
        <p class="player-notice" role="alert">
          {scene.text.keysMissing}
        </p>
      )}
      <Waterfall strings={strings} scene={scene} motion={motion.value} />
      <Narration time={time} />
      <TimeBar playable={scene} onKeys={showKeys} />
      {Keys && (
        <Keys
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
