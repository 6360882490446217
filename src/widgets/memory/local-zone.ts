import type { Zone } from '../../learning/days.ts';

/** The local clock of the reader. */
export const localZone: Zone = (at) => -new Date(at).getTimezoneOffset();
