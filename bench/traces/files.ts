import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { scatteredKeys } from '../engine/workload.ts';

/** Bytes of a record of oracleGeneral: time (4), object (8), size (4), the next request of the object (8). */
const recordBytes = 24;
/** Requests that are written at once. */
const together = 100_000;

export interface TraceFiles {
  /** In libCacheSim's own format, oracleGeneral. */
  readonly binary: string;
  /** The same requests as text, one number a line. */
  readonly numbers: string;
  /** The same once more, with keys that are no numbers. */
  readonly names: string;
}

/**
 * Writes requests by Zipf's law (exponent 1) into a folder, in three formats.
 *
 * @param keys how many there are
 */
export function writeTraces(folder: string, requests: number, keys: number): TraceFiles {
  const keyOf = scatteredKeys(keys);
  const files = {
    binary: join(folder, 'requests.oracleGeneral'),
    numbers: join(folder, 'numbers.txt'),
    names: join(folder, 'names.txt'),
  };
  const binary = openSync(files.binary, 'w');
  const ofNumbers = openSync(files.numbers, 'w');
  const ofNames = openSync(files.names, 'w');
  for (let from = 0; from < requests; from += together) {
    const count = Math.min(together, requests - from);
    const records = Buffer.alloc(count * recordBytes);
    const drawn: number[] = [];
    for (let index = 0; index < count; index++) {
      const key = keyOf(from + index);
      const at = index * recordBytes;
      records.writeUInt32LE(Math.floor((from + index) / 1000), at);
      records.writeBigUInt64LE(BigInt(key + 1), at + 4);
      records.writeUInt32LE(1, at + 12);
      // Only Belady's algorithm reads it.
      records.writeBigInt64LE(-1n, at + 16);
      drawn.push(key);
    }
    writeSync(binary, records);
    writeSync(ofNumbers, drawn.map((key) => `${key + 1}\n`).join(''));
    writeSync(ofNames, drawn.map((key) => `session:${String(key).padStart(12, '0')}\n`).join(''));
  }
  closeSync(binary);
  closeSync(ofNumbers);
  closeSync(ofNames);
  return files;
}
