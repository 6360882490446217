const shapes = {
  restart: 'M5 4v12M16 4.500v11L7 10z',
  back: 'M14 4.500v11L5.500 10z',
  forward: 'M6 4.500v11l8.500-5.500z',
  'phase-back': 'M12.500 5l-5 5 5 5',
  'phase-forward': 'M7.500 5l5 5-5 5',
  play: 'M6 3.500v13l11-6.500z',
  pause: 'M6 4v12M13 4v12',
  'mark-back': 'M9 5l-5 5 5 5M15 3v14',
  'mark-forward': 'M11 5l5 5-5 5M5 3v14',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
} as const;

/** A control's picture in the current colour; the control carries its own name. */
export function Icon({ name }: { name: keyof typeof shapes }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
