import type { ComponentChildren } from 'preact';

interface Props {
  readonly onTouch: () => void;
  readonly children: ComponentChildren;
}

/**
 * A part of a drawing that does something when it is clicked or touched. A drawing is one image for keyboards and screen
 * readers, so a button or switch beside it always does the same.
 */
export function Touchable({ onTouch, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for pointers; the controls below do the same.
    <g class="touchable" onClick={onTouch}>
      {children}
    </g>
  );
}
