import type { PortDrillStrings } from '../../i18n/port-drill.ts';

/** What the page hands to the drill; the ports themselves are the look-up's. */
export interface DrillData {
  readonly strings: PortDrillStrings;
  /** Id under which the page offers the ports. */
  readonly portsId: string;
  /** Address of the review, which asks for the same numbers again. */
  readonly review: string;
}
