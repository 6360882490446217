import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Scene } from './scene.ts';
import { createSpeech } from './speech.ts';
import type { Time } from './time.ts';

/** While playing faster than this no listener can follow single sentences; only the one at the pause is spoken. */
const fastestSpoken = 1;
/** Longer scenes reserve the room of two lines; reading all of their sentences would take too long. */
const mostMeasured = 60;

/** The sentence of the moment, on screen for everybody and in a polite live region for screen readers. */
export function Narration({ time }: { readonly time: Time }) {
  const spoken = useSignal('');
  const speech = useMemo(
    () =>
      createSpeech((sentence) => {
        spoken.value = sentence;
      }),
    [spoken],
  );
  useEffect(() => () => speech.stop(), [speech]);
  const scene = time.scene.value;
  const sentence = scene.sentence(time.step.value, time.phase.value);
  const said = scene.spoken?.(time.step.value, time.phase.value) ?? sentence;
  // Of a step that plays phase by phase the whole sentence is spoken at its end.
  const silent = time.telling.value || (time.playing.value && time.speed.value > fastestSpoken);
  useEffect(() => {
    if (!silent) speech.say(said);
  }, [speech, said, silent]);
  const shown = !scene.spoken;
  const room = useMemo(() => (shown ? blank(longestSentence(scene)) : ''), [scene, shown]);
  return (
    <div class={shown ? 'player-narration' : 'player-narration player-spoken'}>
      {shown && (
        <>
          <p aria-hidden="true">{sentence}</p>
          {/* The controls below keep their places however long a sentence is. */}
          <p class="player-room" aria-hidden="true">
            {room}
          </p>
        </>
      )}
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}

/** The longest sentence that a scene may say; `''` when it is too long a scene to know. */
export function longestSentence(scene: Scene): string {
  let longest = '';
  if (scene.length > mostMeasured) return longest;
  for (let step = 0; step <= scene.length; step++) {
    const phases = step === 0 ? 1 : scene.phasesOf(step);
    for (let phase = 1; phase <= phases; phase++) {
      const sentence = scene.sentence(step, phase === phases ? null : phase);
      if (sentence.length > longest.length) longest = sentence;
    }
  }
  return longest;
}

/** As much room as a sentence takes without what it says: it may be about what has not happened yet. */
export function blank(sentence: string): string {
  return sentence.replace(/[\p{L}\p{N}]/gu, (letter) => (/\p{Script=Hangul}/u.test(letter) ? '가' : 'n'));
}
