// Reads the test vectors. Only tests import this file.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { TraceBuilder } from './trace/trace-builder.ts';
import { type OperationLetter, operationLetters, type Trace } from './types.ts';

export function readVector<Content>(name: string): Content {
  return JSON.parse(readText(name)) as Content;
}

const traces = new Map<string, Trace>();

export function readTrace(name: string): Trace {
  const read = traces.get(name) ?? parseTrace(name);
  traces.set(name, read);
  return read;
}

function parseTrace(name: string): Trace {
  const builder = new TraceBuilder();
  for (const line of readText(`${name}.trace`).split('\n')) {
    const [, letter, key] = /^([rwx]) (\d+)$/.exec(line) ?? [];
    if (letter && key) builder.add(operationLetters.indexOf(letter as OperationLetter), key);
  }
  return builder.build();
}

/** @param name of a file; when it ends in `.gz`, what is compressed in it is read */
function readText(name: string): string {
  const bytes = readFileSync(new URL(`vectors/${name}`, import.meta.url));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
