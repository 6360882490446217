import { portRegistryText } from '../content/queries/port-registry.ts';

/** The IANA registry as a compact text, loaded by the port look-up once the reader types. */
export function GET(): Response {
  return new Response(portRegistryText(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
