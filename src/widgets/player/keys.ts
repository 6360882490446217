import { speedsOf } from './clock.ts';
import type { Playable } from './playable.ts';

/**
 * The keys of the focused player. They are heard on its root element, so nothing happens elsewhere on the page, and a
 * field or list that uses a key itself keeps it.
 *
 * @returns true when the key did something
 */
export function pressKey(playable: Playable, event: KeyboardEvent, showKeys: () => void): boolean {
  const { time, undo } = playable;
  const { target, key } = event;
  if (!(target instanceof Element) || event.altKey || event.isComposing) return false;
  const onSlider = target.matches('input[type="range"]');
  if (!onSlider && target.closest('input, textarea, select, [contenteditable], dialog')) return false;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'z' || event.shiftKey || !undo?.possible.peek()) return false;
    undo.undo();
    return true;
  }
  // The slider moves by itself, and a focused button or link answers Space itself.
  if (onSlider && /^(Arrow|Home|End|Page)/.test(key)) return false;
  if (key === ' ' && target.closest('button, summary, a')) return false;
  const byHand = (move: () => void) => {
    time.pause();
    move();
  };
  switch (key) {
    case ' ':
      if (time.playing.peek()) time.pause();
      else time.play();
      return true;
    case 'ArrowRight':
      byHand(event.shiftKey ? time.phaseForward : time.forward);
      return true;
    case 'ArrowLeft':
      byHand(event.shiftKey ? time.phaseBack : time.back);
      return true;
    case 'Home':
      byHand(() => time.goTo(0));
      return true;
    case 'End':
      byHand(() => time.seek(time.length.peek()));
      return true;
    case '.':
      time.jumpToMark(1);
      return true;
    case ',':
      time.jumpToMark(-1);
      return true;
    case '+':
    case '=':
      changeSpeed(playable, 1);
      return true;
    case '-':
      changeSpeed(playable, -1);
      return true;
    case '?':
      showKeys();
      return true;
    default:
      return false;
  }
}

function changeSpeed({ time }: Playable, by: 1 | -1): void {
  const speeds: readonly number[] = speedsOf[time.scene.peek().pace];
  const index = speeds.indexOf(time.speed.peek());
  time.speed.value = speeds[Math.max(0, Math.min(speeds.length - 1, index + by))] ?? 1;
}
