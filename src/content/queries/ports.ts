import { getCollection } from 'astro:content';
import { pageAddress, siteBase } from '../../address.ts';
import { portStrings } from '../../i18n/ports.ts';
import type { Language } from '../../language.ts';
import type { CuratedPort } from '../schema/port.ts';
import { allStatements, factAnchor, sourcesById } from './facts.ts';
import { portServices, sharedNumbers } from './port-services.ts';
import type { Collision, PortService, PortsData } from './ports-data.ts';

/** The id under which a page offers the ports to its islands. */
export function portsDataId(language: Language): string {
  return `ports-${language}`;
}

/** The curated ports as they are written. */
export async function curatedPorts(): Promise<CuratedPort[]> {
  return (await getCollection('ports')).map(({ data }) => data);
}

/**
 * The curated ports in one language, ready to print.
 *
 * @throws Error when an entry names an unknown source or statement, or when a number is shared by services whose
 * sharing nothing explains, which stops the build
 */
export async function portsData(language: Language): Promise<PortsData> {
  const facts = await allStatements();
  const services = portServices(await curatedPorts(), language, (id) => {
    const fact = facts.find((one) => one.id === id);
    return fact && pageAddress(`${fact.page}#${factAnchor(id)}`, language);
  });
  const used = [...new Set(services.flatMap((service) => service.sources))].sort();
  return {
    language,
    strings: portStrings[language],
    services,
    collisions: await explainedCollisions(language, services),
    sources: (await sourcesById(used)).map(({ id, title, url, read }) => ({ id, title, url, read })),
    registry: `${siteBase}port-registry.txt`,
  };
}

async function explainedCollisions(
  language: Language,
  services: readonly PortService[],
): Promise<Collision[]> {
  const explained = (await getCollection('portCollisions')).map(({ data }): Collision => {
    return { number: Number(data.id), services: data.services, why: data.why[language] };
  });
  for (const [number, ids] of sharedNumbers(services)) {
    const named = explained.find((collision) => collision.number === number)?.services ?? [];
    if (ids.some((id) => !named.includes(id))) {
      throw new Error(`Port ${number} is shared by ${ids.join(', ')}: explain it in port-collisions.yaml.`);
    }
  }
  return explained;
}
