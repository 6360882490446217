import { type Configuration, defaultConfiguration } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import { limits } from '../model/limits.ts';

type Caches = Pick<Lab, 'configurations'>;

/** Changes one cache and stays at the same moment, so that the difference shows. */
export function setConfiguration({ configurations }: Caches, index: number, changed: Configuration): void {
  configurations.value = configurations.value.map((before, at) => (at === index ? changed : before));
}

/** Adds a copy of the first cache, which may differ from the start or from `forkAt` on. */
export function addConfiguration({ configurations }: Caches, forkAt: number | null): void {
  const [first] = configurations.value;
  if (!first || configurations.value.length >= limits.configurations) return;
  configurations.value = [...configurations.value, ownRestart({ ...first, forkAt })];
}

/** Lets the nodes of all caches die after a request, or none of them (null). */
export function restartAll({ configurations }: Caches, restartAt: number | null): void {
  configurations.value = configurations.value.map((each) => ownRestart({ ...each, restartAt }));
}

/** What happened before a fork happened to the first cache, whose past it shares. */
function ownRestart(configuration: Configuration): Configuration {
  return (configuration.restartAt ?? 0) > (configuration.forkAt ?? 0)
    ? configuration
    : { ...configuration, restartAt: null };
}

export function removeConfiguration({ configurations }: Caches, index: number): void {
  configurations.value = configurations.value.filter((_, at) => at !== index);
}

/** The exam's question on the requests at hand: lazy loading against write-through. */
export function compareStrategies({ configurations }: Caches): void {
  const [first = defaultConfiguration] = configurations.value;
  configurations.value = [
    { ...first, strategy: 'lazy' },
    { ...first, strategy: 'write-through' },
  ];
}
