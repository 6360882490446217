import { inOrder, lineOf, type MemoryEvent, parseLine } from './events.ts';

const format = 'hit-or-miss/memory';
const version = 1;

/** What was read of a file or a link: the events, and how many lines could not be read. */
export interface Received {
  readonly events: readonly MemoryEvent[];
  readonly unread: number;
}

/** Why nothing was read: it is no JSON or was cut off, it is something else, or a newer site wrote it. */
export type ReceiveFault = 'broken' | 'foreign' | 'newer';

/** A memory as a file: JSON that a person can read, one event a line. */
export function writeFile(events: readonly MemoryEvent[]): string {
  return `${JSON.stringify({ format, version, events: inOrder(events).map(lineOf) }, null, 1)}\n`;
}

/** Reads what {@link writeFile} wrote, now or with an earlier version. Lines that are none are counted and left out. */
export function readFile(text: string): Received | ReceiveFault {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'broken';
  }
  if (!isRecord(file) || file.format !== format || typeof file.version !== 'number') return 'foreign';
  if (file.version > version) return 'newer';
  return Array.isArray(file.events) ? received(file.events) : 'broken';
}

/**
 * A memory as text for the fragment of a link: the events with their times as differences in base 36, deflated, in
 * base64url.
 */
export async function writeLink(events: readonly MemoryEvent[]): Promise<string> {
  let before = 0;
  const lines = inOrder(events).map((event) => {
    const difference = (event.at - before).toString(36);
    before = event.at;
    return lineOf(event).replace(String(event.at), difference);
  });
  const bytes = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(lines.join('\n')),
  );
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `${version}.${btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** Reads what {@link writeLink} wrote. */
export async function readLink(text: string): Promise<Received | ReceiveFault> {
  const [, number, packed = ''] = /^(\d+)\.([\w-]*)$/.exec(text) ?? [];
  if (number === undefined) return 'broken';
  if (Number(number) > version) return 'newer';
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const lines = new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), bytes));
    let before = 0;
    return received(
      lines
        .split('\n')
        .filter(Boolean)
        .map((line) =>
          line.replace(/ ([0-9a-z]+)/, (_, difference: string) => {
            before += Number.parseInt(difference, 36);
            return ` ${before}`;
          }),
        ),
    );
  } catch {
    return 'broken';
  }
}

function received(lines: readonly unknown[]): Received {
  const events = lines.flatMap((line) => (typeof line === 'string' ? (parseLine(line) ?? []) : []));
  return { events, unread: lines.length - events.length };
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const changed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(changed).arrayBuffer());
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
