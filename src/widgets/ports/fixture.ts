import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { portServices } from '../../content/queries/port-services.ts';
import type { PortsData } from '../../content/queries/ports-data.ts';
import { curatedPort, portCollision } from '../../content/schema/port.ts';
import { portStrings } from '../../i18n/ports.ts';
import type { Language } from '../../language.ts';

// The site's own ports, read without Astro so that unit tests and measurements need no build.
const read = (name: string) => parse(readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8'));
const entries = curatedPort.array().parse(read('ports.yaml'));
const collisions = portCollision.array().parse(read('port-collisions.yaml'));

export function portsIn(language: Language): PortsData {
  return {
    language,
    strings: portStrings[language],
    services: portServices(entries, language, (id) => `#${id}`),
    collisions: collisions.map(({ id, services, why }) => ({
      number: Number(id),
      services,
      why: why[language],
    })),
    sources: [],
    registry: '/port-registry.txt',
  };
}
