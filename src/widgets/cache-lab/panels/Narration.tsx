import { useSignal, useSignalEffect } from '@preact/signals';
import type { Lab } from '../model/lab.ts';
import { narrateAt } from '../narrate-at.ts';

/** While playing faster than this, each sentence would cut off the one before; only the pause is spoken. */
const fastestSpoken = 1;

/**
 * The sentence of the moment, on screen for everybody and in a polite live region for screen readers. In a
 * comparison each stage shows its own sentence, and here they are only spoken, one if they agree.
 */
export function Narration({ lab }: { lab: Lab }) {
  const spoken = useSignal('');
  useSignalEffect(() => {
    const sentences = lab.runs.value.map((_, index) =>
      narrateAt(lab, lab.step.value, lab.phase.value, index),
    );
    if (lab.playing.value && lab.speed.value > fastestSpoken) return;
    spoken.value =
      new Set(sentences).size === 1
        ? (sentences[0] ?? '')
        : sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join(' ');
  });
  const alone = lab.runs.value.length === 1;
  return (
    <div class={alone ? 'narration' : 'narration spoken-only'}>
      {alone && <p aria-hidden="true">{narrateAt(lab, lab.step.value, lab.phase.value)}</p>}
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}
