import type { ClaimState } from '../../content/schema/comparison.ts';

/**
 * The shape of a state: a filled disc with a tick, an open ring, a half-filled disc, a diamond. The word is always
 * beside it. The shapes are drawn once per page (`MarkShapes`) and referred to.
 */
export function Mark({ state }: { readonly state: ClaimState }) {
  return (
    <svg class={`mark mark-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#mark-${state}`} />
    </svg>
  );
}

export function MarkShapes() {
  return (
    <svg class="mark-shapes" aria-hidden="true">
      <symbol id="mark-yes" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M4.6 8.3 7 10.6l4.4-5" fill="none" stroke="var(--sl-color-bg)" stroke-width="1.8" />
      </symbol>
      <symbol id="mark-no" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      </symbol>
      <symbol id="mark-partly" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </symbol>
      <symbol id="mark-varies" viewBox="0 0 16 16">
        <path d="M8 2l6 6-6 6-6-6z" fill="none" stroke="currentColor" stroke-width="1.8" />
      </symbol>
    </svg>
  );
}
