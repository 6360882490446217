import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { controlStrings } from '../../i18n/lab/controls.ts';
import { loadPart } from '../../loading/load-part.ts';
import { keepEarlyInput } from '../early-input.ts';
import { startClock } from '../player/clock.ts';
import type { KeysDialog } from '../player/KeysDialog.tsx';
import { pressKey } from '../player/keys.ts';
import { useReducedMotion, useVisible } from '../player/surroundings.ts';
import type { PlayableLab } from './playable.ts';

/** Milliseconds a whole request may move for at speed 1. */
const requestMotion = 400;
/** From this speed on movement would only flicker, so frames cut. */
const fastestMoving = 4;
/** Up to this speed requests play trip by trip. */
const fastestTold = 2;

interface Props {
  readonly lab: PlayableLab;
  readonly variant: 'lab' | 'figure';
  /** What tells this lab from others on its page. */
  readonly title?: string | undefined;
  /** @param motion milliseconds a request may move for, 0 for none */
  readonly children: (motion: number, showKeys: () => void) => ComponentChildren;
}

/** What every size of the lab shares: its clock, its keys, and its respect for motion settings and visibility. */
export function LabFrame({ lab, variant, title, children }: Props) {
  const root = useRef<HTMLElement>(null);
  const keysShown = useSignal(false);
  const visible = useVisible(root);
  const reduced = useReducedMotion();
  useEffect(() => startClock(lab.time, visible), [lab, visible]);
  useEffect(() => lab.followMoment(), [lab]);
  useLayoutEffect(() => {
    // Drop input made before hydration if a link is about to replace the scenario.
    if (!location.hash.includes('=')) keepEarlyInput(root.current);
  }, []);

  const moving = !lab.playing.value || lab.speed.value <= fastestMoving;
  const motion =
    reduced.value || !moving ? 0 : requestMotion / (lab.playing.value ? Math.max(1, lab.speed.value) : 1);
  // A reader who wants less motion sees the same phases while time plays, and goes through them by hand otherwise.
  const tells = lab.speed.value > fastestTold ? 'never' : reduced.value ? 'playing' : 'always';
  useLayoutEffect(() => {
    lab.tells.value = tells;
  }, [lab, tells]);
  // As a signal, because it changes with nearly every step, for which the rest of the lab is not drawn again.
  const telling = useComputed(() => (lab.telling.value ? '' : undefined));
  // Most readers never ask for the table of keys, so its script comes with the first question.
  const dialog = useSignal<{ readonly Keys: typeof KeysDialog } | null>(null);
  const keysMissing = useSignal(false);
  const showKeys = useCallback(async () => {
    keysShown.value = true;
    const module = await loadPart(() => import('../player/KeysDialog.tsx')).catch(() => undefined);
    keysMissing.value = module === undefined;
    if (module) dialog.value ??= { Keys: module.KeysDialog };
  }, [keysShown, keysMissing, dialog]);
  return (
    <section
      class={variant === 'figure' ? 'cache-lab lab-small' : 'cache-lab lab-whole'}
      ref={root}
      aria-label={controlStrings[lab.language].regionLabel + (title ? `: ${title}` : '')}
      aria-busy={lab.opening}
      data-telling={telling}
      onKeyDown={(event) => {
        if (pressKey(lab, event, showKeys)) event.preventDefault();
      }}
    >
      {keysMissing.value && (
        <p class="notice" role="alert">
          {lab.text.keysMissing}
        </p>
      )}
      {children(motion, showKeys)}
      {dialog.value && (
        <dialog.value.Keys
          open={keysShown.value}
          onClose={() => {
            keysShown.value = false;
          }}
          playable={lab}
        />
      )}
    </section>
  );
}
