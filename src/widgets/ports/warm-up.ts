import type { PortsData } from '../../content/queries/ports-data.ts';
import { memoize } from '../../memoize.ts';
import { answer } from './answer.ts';

/** Services prepared in one go: a slow phone then stays free for the key that is pressed meanwhile. */
const atOnce = 4;

/**
 * Prepares the names of all services, which the first answer would otherwise have to do. It begins when the field is
 * about to be typed into, because most readers of the page only read.
 */
export const warmUp = memoize((data: PortsData): void => {
  const { services } = data;
  const prepareFrom = (first: number) => {
    if (first >= services.length) return;
    answer({ ...data, services: services.slice(first, first + atOnce) }, 'a');
    setTimeout(prepareFrom, 0, first + atOnce);
  };
  setTimeout(prepareFrom, 0, 0);
});
