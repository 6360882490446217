/** Triangles play, bars with a triangle step: no two controls look alike. */
const shapes = {
  restart: 'M4.5 10a5.5 5.5 0 1 0 1.9-4.2M6.4 2v4h4',
  back: 'M14.5 4.5v11L8 10zM5 4.5v11',
  forward: 'M5.5 4.5v11L12 10zM15 4.5v11',
  'phase-back': 'M12 5l-5 5 5 5',
  'phase-forward': 'M8 5l5 5-5 5',
  play: 'M6 3.5v13l11-6.5z',
  pause: 'M6.5 4v12M13.5 4v12',
  'mark-back': 'M12 6l-4 4 4 4M8 10h8M4 4v12',
  'mark-forward': 'M8 6l4 4-4 4M12 10H4M16 4v12',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  undo: 'M7 4L3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H8',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

/** A control's picture in the current colour; the control carries its own name. */
export function Icon({ name }: { readonly name: keyof typeof shapes }) {
  return (
    <svg class="player-icon" data-icon={name} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
