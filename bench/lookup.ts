/**
 * How long the port look-up takes to answer a keystroke: every query of the test data is typed letter by letter, once
 * against the curated ports and once against the whole IANA registry as well. Prints the median, the 95th percentile
 * and the slowest keystroke in ms, with the promise beside them. `npm run bench:lookup`.
 */
import { readFileSync } from 'node:fs';
import { portRegistryText } from '../src/content/queries/port-registry.ts';
import { answer } from '../src/widgets/ports/answer.ts';
import { portsIn } from '../src/widgets/ports/fixture.ts';
import { readRegistry, searchRegistry } from '../src/widgets/ports/registry.ts';

const rounds = 5;
const queries: { readonly q: string }[] = JSON.parse(
  readFileSync(new URL('../src/widgets/ports/look-up-queries.json', import.meta.url), 'utf8'),
);
const keystrokes = queries.flatMap(({ q }) => Array.from(q, (_, index) => q.slice(0, index + 1)));
const ports = portsIn('ko');
const text = portRegistryText();

function measured(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function report(name: string, promise: number, times: number[]): void {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  console.log(
    `${name.padEnd(24)} median ${at(0.5).padStart(6)}  p95 ${at(0.95).padStart(6)}  slowest ${at(1).padStart(6)}  (promised: under ${promise} ms)`,
  );
}

/** The quickest of several rounds for each keystroke, since other programs on the machine only ever add time. */
function quickest(work: (typed: string) => void): number[] {
  return keystrokes.map((typed) =>
    Math.min(...Array.from({ length: rounds }, () => measured(() => work(typed)))),
  );
}

const cold = measured(() => answer(ports, 'a'));
const curated = quickest((typed) => answer(ports, typed));
const registry = readRegistry(text);
const registered = quickest((typed) => searchRegistry(registry, answer(ports, typed).query));

console.log(
  `${keystrokes.length} keystrokes of ${queries.length} queries, quickest of ${rounds} rounds each, in ms`,
);
report('curated', 16, curated);
report('registry and curated', 50, registered);
console.log(
  `the very first keystroke: ${cold.toFixed(1)} ms, reading the registry once: ${measured(() => readRegistry(text)).toFixed(1)} ms`,
);
