import type { ComponentChildren } from 'preact';

/**
 * A sentence whose names in braces are replaced by controls, so that each language puts them where its grammar
 * wants them.
 */
export function Sentence(props: {
  readonly template: string;
  readonly parts: Readonly<Record<string, ComponentChildren>>;
}) {
  return (
    <span class="sentence">
      {props.template.split(/\{(\w+)\}/).map((piece, index) =>
        // Every second piece is the name of a control.
        index % 2 === 1 ? (
          <span key={piece}>{props.parts[piece]}</span>
        ) : (
          // Korean particles follow their word without a space, so the spaces are those of the template.
          <span key={index} class="words">
            {piece}
          </span>
        ),
      )}
    </span>
  );
}
