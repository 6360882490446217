import type { UtcOffset } from '../../learning/days.ts';

/** The local clock of the reader. */
export const localZone: UtcOffset = (at) => -new Date(at).getTimezoneOffset();
