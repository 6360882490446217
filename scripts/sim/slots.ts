import { z } from 'zod';
import { slotOf } from '../../src/sim/cluster/slots.ts';
import { readJson } from './json-file.ts';

/**
 * The slots of a JSON list of keys, in its order.
 *
 * @throws UsageError when the content is no list of texts
 */
export function slotsOfKeys(content: string): number[] {
  return readJson(content, z.array(z.string())).map(slotOf);
}
