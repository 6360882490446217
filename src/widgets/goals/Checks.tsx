import { Glyph } from '../drawing/Glyph.tsx';

interface Props {
  /** What the list is called. */
  readonly label: string;
  readonly checks: readonly { readonly text: string; readonly met: boolean }[];
  /** Said before a check that holds, and before one that does not; on screen a glyph says it. */
  readonly words: { readonly met: string; readonly unmet: string };
}

/** What has to hold for the goal, and what of it holds. */
export function Checks({ label, checks, words }: Props) {
  return (
    <ul class="goal-checks" aria-label={label}>
      {checks.map(({ text, met }) => (
        <li key={text} data-met={met}>
          <Glyph name={met ? 'done' : 'nothing'} tone={met ? 'hit' : 'quiet'} />
          <span>
            <span class="visually-hidden">{met ? words.met : words.unmet}: </span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Says that the goal is reached, or why it cannot be reached any more. It keeps its room while it says nothing. */
export function Standing({
  reached,
  deadEnd,
}: {
  readonly reached: string | false;
  readonly deadEnd: string | undefined;
}) {
  return (
    <p class="goal-standing" role="status">
      {deadEnd ? (
        <>
          <Glyph name="cross" tone="miss" /> {deadEnd}
        </>
      ) : (
        reached && (
          <>
            <Glyph name="hit" tone="hit" /> <strong>{reached}</strong>
          </>
        )
      )}
    </p>
  );
}
