import { speeds } from '../model/clock.ts';
import type { Lab } from '../model/lab.ts';
import { jumpToMark } from './MarkControls.tsx';

/**
 * The keys of the focused lab. They are heard on its root element, so nothing happens elsewhere on the page, and a
 * field or list that uses a key itself keeps it.
 *
 * @returns true when the key did something
 */
export function pressKey(lab: Lab, event: KeyboardEvent, showKeys: () => void): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (target.closest('input, textarea, select, [contenteditable], dialog')) return false;
  // A focused button or summary answers Space and Enter itself.
  if (event.key === ' ' && target.closest('button, summary, a')) return false;
  const byHand = (how: () => void) => {
    lab.pause();
    how();
  };
  switch (event.key) {
    case ' ':
      if (lab.playing.value) lab.pause();
      else lab.play();
      return true;
    case 'ArrowRight':
      byHand(event.shiftKey ? lab.phaseForward : lab.forward);
      return true;
    case 'ArrowLeft':
      byHand(event.shiftKey ? lab.phaseBack : lab.back);
      return true;
    case 'Home':
      byHand(() => lab.goTo(0));
      return true;
    case 'End':
      byHand(() => lab.goTo(lab.length.value));
      return true;
    case '.':
      jumpToMark(lab, 1);
      return true;
    case ',':
      jumpToMark(lab, -1);
      return true;
    case '+':
    case '=':
      changeSpeed(lab, 1);
      return true;
    case '-':
      changeSpeed(lab, -1);
      return true;
    case '?':
      showKeys();
      return true;
    default:
      return false;
  }
}

function changeSpeed(lab: Lab, by: 1 | -1): void {
  const steps: readonly number[] = speeds;
  const index = steps.indexOf(lab.speed.value);
  lab.speed.value = steps[Math.max(0, Math.min(steps.length - 1, index + by))] ?? 1;
}
