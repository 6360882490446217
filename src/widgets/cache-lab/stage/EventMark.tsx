import { Glyph } from '../../drawing/Glyph.tsx';
import type { Tone } from '../../drawing/geometry.ts';

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

const tones: Partial<Record<MarkName, Tone>> = {
  load: 'flush',
  lookup: 'flush',
  external: 'flush',
  delete: 'evict',
  reject: 'evict',
};

/** The tone of an event: those with a colour of their own are named as it is. */
export function toneOf(name: MarkName): Tone {
  return tones[name] ?? (name as Tone);
}

/** The shape of an event in its colour. It is beside the event's word. */
export function EventMark({ name }: { readonly name: MarkName }) {
  return <Glyph name={name} tone={toneOf(name)} />;
}
