import type { Playable } from './playable.ts';

interface Props {
  readonly playable: Playable;
  /** One sentence: what to look at. */
  readonly watch: string;
  /** What it showed, said once the last step has been shown. */
  readonly learnt?: string | undefined;
}

/** What to watch for and, at the end, what it showed. */
export function Lesson({ playable, watch, learnt }: Props) {
  const { text } = playable;
  return (
    <div class="player-lesson">
      <p>
        <strong>{text.watch}</strong> {watch}
      </p>
      <p role="status">
        {learnt && playable.time.atEnd.value && (
          <>
            <strong>{text.learnt}</strong> {learnt}
          </>
        )}
      </p>
    </div>
  );
}
