import { anyLane } from '../../player/scene.ts';
import type { Lab } from './lab.ts';
import { markLanes } from './marks.ts';

/** The parts of the lab that open one at a time; on a wide screen the first three always show. */
export const tabNames = ['settings', 'log', 'totals', 'charts', 'trace', 'share'] as const;
export type TabName = (typeof tabNames)[number];

/** What the jump buttons look for. */
export const markChoices = [anyLane, ...markLanes.map(({ name }) => name), 'difference'] as const;
export type MarkChoice = (typeof markChoices)[number];

/** How the reader looks at a scenario: not part of it, but kept when the reader leaves the page and comes back. */
export interface LabView {
  readonly mark: MarkChoice;
  /** Requests' worth of time per unit of time at speed 1. */
  readonly speed: number;
  /** The open tab; null: the one that the screen's width suggests. */
  readonly tab: TabName | null;
}

/** The parts of a view that the reader or a link chose. */
export type SeenView = { readonly [Name in keyof LabView]: LabView[Name] | undefined };

export const defaultLabView: LabView = { mark: anyLane, speed: 1, tab: null };

/** How the lab is looked at now. */
export function viewOf({ lane, speed, tab }: Pick<Lab, 'lane' | 'speed' | 'tab'>): LabView {
  return {
    mark: markChoices.find((name) => name === lane.value) ?? defaultLabView.mark,
    speed: speed.value,
    tab: tab.value,
  };
}
