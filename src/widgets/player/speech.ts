/** Milliseconds between two spoken sentences at least; faster ones would cut each other off. */
export const speechPause = 1000;

/** A voice that says at most one sentence a second, and always the last one. */
export interface Speech {
  say(sentence: string): void;
  /** Says nothing more. */
  stop(): void;
}

/**
 * @param speak puts a sentence where screen readers hear it
 */
export function createSpeech(speak: (sentence: string) => void): Speech {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let next: string | null = null;
  function rest(): void {
    waiting = setTimeout(() => {
      waiting = undefined;
      if (next === null) return;
      speak(next);
      next = null;
      rest();
    }, speechPause);
  }
  return {
    say(sentence) {
      if (waiting === undefined) {
        speak(sentence);
        rest();
      } else next = sentence;
    },
    stop() {
      clearTimeout(waiting);
    },
  };
}
