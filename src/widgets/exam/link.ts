import { type ExamSettings, everything } from '../../learning/exam.ts';

export const counts = [10, 20, 40] as const;
export const minutes = [10, 20, 40, 60] as const;

/** What a link says of an exam with every kind of question. Links without it are older than those. */
const everyKind = 'every';

/**
 * The exam that an address names.
 *
 * @param topics what an exam may be about; what was missed before is the reader's own, and no link names it
 * @returns `undefined` where it names none, `'fault'` where it has a value that the page does not offer
 */
export function readLink(search: string, topics: readonly string[]): ExamSettings | 'fault' | undefined {
  const parameters = new URLSearchParams(search);
  const seed = parameters.get('seed');
  if (seed === null) return undefined;
  const count = counts.find((one) => String(one) === parameters.get('count'));
  const time = minutes.find((one) => String(one) === parameters.get('minutes'));
  const topic = parameters.get('topic') ?? everything;
  const isSeed = /^(0|[1-9]\d{0,9})$/.test(seed) && Number(seed) < 2 ** 32;
  const isTopic = topic === everything || topics.includes(topic);
  const kinds = parameters.get('kinds');
  const isKnown = kinds === null || kinds === everyKind;
  if (!isSeed || !isTopic || !isKnown || count === undefined || time === undefined) return 'fault';
  return { seed: Number(seed), count, minutes: time, topic, kinds: kinds ?? 'one' };
}

/** The address that gives the same questions, in the same order and with the same order of options. */
export function writeLink({ seed, count, minutes: time, topic, kinds }: ExamSettings, page: string): string {
  const url = new URL(page);
  const parameters = {
    ...{ seed, count, minutes: time },
    ...(topic === everything ? {} : { topic }),
    ...(kinds === everyKind ? { kinds } : {}),
  };
  url.search = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  url.hash = '';
  return url.href;
}
