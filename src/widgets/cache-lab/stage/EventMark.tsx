/** What can be marked on the stage, the timeline and in the log. Each has a shape, a word and a colour. */
export const markNames = [
  'hit',
  'miss',
  'stale',
  'store',
  'evict',
  'expire',
  'flush',
  'load',
  'delete',
  'external',
  'lookup',
  'reject',
] as const;
export type MarkName = (typeof markNames)[number];

/**
 * The shape of an event, 16 by 16, in the current colour. It stands beside the event's word, so it is hidden from
 * screen readers. `cut` parts take the background's colour.
 */
export function EventMark({ name }: { name: MarkName }) {
  return (
    <svg class="event-mark" data-event={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

const cylinder = (
  <>
    <ellipse cx="11" cy="4" rx="4" ry="1.8" />
    <path d="M7 4v8c0 1 1.8 1.8 4 1.8s4-.8 4-1.8V4" />
  </>
);

const shapes = {
  hit: (
    <>
      <circle class="solid" cx="8" cy="8" r="7" />
      <path class="cut" d="M4.6 8.3l2.4 2.4 4.4-5" />
    </>
  ),
  miss: <circle class="bold" cx="8" cy="8" r="5.8" />,
  stale: (
    <>
      <circle class="dash-ring" cx="8" cy="8" r="7" />
      <circle class="solid" cx="8" cy="8" r="5" />
      <path class="cut" d="M8 5v3.2l2 1.2" />
    </>
  ),
  store: (
    <>
      <path d="M2 9v5h12V9" />
      <path d="M8 1.5v8M4.8 6.5L8 9.7l3.2-3.2" />
    </>
  ),
  evict: (
    <>
      <rect x="3.5" y="3" width="11" height="10" rx="1.5" />
      <path class="bold" d="M1.5 14.5l13-13" />
    </>
  ),
  expire: <path d="M3.5 1.5h9M3.5 14.5h9M4.5 1.5c0 4 7 4.5 7 13M11.5 1.5c0 4-7 4.5-7 13" />,
  flush: (
    <>
      {cylinder}
      <path d="M.8 8h4.4M3.2 5.6L5.6 8l-2.4 2.4" />
    </>
  ),
  load: (
    <>
      {cylinder}
      <path d="M5.8 8H1.2M3.4 5.6L1 8l2.4 2.4" />
    </>
  ),
  delete: <path class="bold" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  external: <path d="M9 1.5L3.5 9H8l-1 5.5L12.5 7H8z" />,
  lookup: (
    <>
      <circle cx="6.8" cy="6.8" r="4.6" />
      <path d="M10.2 10.2l4.3 4.3" />
    </>
  ),
  reject: (
    <>
      <circle cx="8" cy="8" r="6.3" />
      <path d="M3.6 3.6l8.8 8.8" />
    </>
  ),
} as const;
