import type { ComponentChildren } from 'preact';

interface Props {
  /** Where this copy is: beside the drawing, or below the time bar. */
  readonly in: 'stage' | 'page';
  readonly children: ComponentChildren;
}

/**
 * Text beside a drawing. Where there is no room beside it, it is below the time bar, so that the sentence and the
 * question stay near the drawing; a scene has it in both places, and a style sheet shows one.
 */
export function Beside({ in: place, children }: Props) {
  return (
    <div class="scene-beside" data-in={place}>
      {children}
    </div>
  );
}
