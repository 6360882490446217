import type { BasisAddress } from '../content/queries/scenes.ts';

interface Props {
  /** What the line is called, for example "Based on". */
  readonly label: string;
  /** IDs of statements and sources. */
  readonly ids: readonly string[];
  /** Where every ID can be read. */
  readonly addresses: Readonly<Record<string, BasisAddress>>;
}

/** The statements and sources that a sentence of a scene rests on, each a link to where it can be read. */
export function Basis({ label, ids, addresses }: Props) {
  return (
    <p class="scene-basis">
      {label}{' '}
      {ids.map((id) => (
        <>
          <a key={id} {...addresses[id]}>
            {id}
          </a>{' '}
        </>
      ))}
    </p>
  );
}
