import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { curatedPort } from '../../content/port-schema.ts';
import type { SecuredService } from './data.ts';

// The site's own services in Korean, read without Astro so that unit tests need no build.
const read = parse(readFileSync(new URL('../../content/ports.yaml', import.meta.url), 'utf8'));

export const services: SecuredService[] = curatedPort
  .array()
  .parse(read)
  .flatMap(({ securityGroup }) => securityGroup)
  .map(({ name, changeable, ...service }) => ({
    ...service,
    name: name.ko,
    nameForAws: name.en,
    ...(changeable ? { changeable } : {}),
  }));
