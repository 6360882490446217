import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { securedServices } from '../../content/queries/secured-services.ts';
import { curatedPort } from '../../content/schema/port.ts';

// The site's own services in Korean, read without Astro so that unit tests need no build.
const read = parse(readFileSync(new URL('../../content/ports.yaml', import.meta.url), 'utf8'));

export const services = securedServices(curatedPort.array().parse(read), 'ko');
