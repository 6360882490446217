import * as z from 'zod/mini';
import type { SecuredService } from '../../content/queries/secured-services.ts';
import { type Picked, portFault, type Wish } from './plan.ts';

/** The parameters of the address this widget owns. */
export const parameters = ['sg', 'from', 'app'] as const;
export type Parameter = (typeof parameters)[number];

export interface Problem {
  readonly parameter: Parameter;
  readonly value: string;
}

/** What the reader has typed; a text that is no range of addresses stays as typed until it is one. */
export interface Typed extends Omit<Wish, 'cidr'> {
  /** `undefined` when the source is the application's security group. */
  readonly cidr: string | undefined;
}

export const defaultAppPort = 8080;
export const nothing: Typed = { picked: [], appPort: defaultAppPort, cidr: undefined };

const longestCidr = 50;
/** Longest part of a broken value that is repeated to the reader. */
const longestQuote = 40;

const digits = z.string().check(z.regex(/^\d{1,5}$/));
const port = z.pipe(digits, z.pipe(z.transform(Number), z.number().check(z.gte(1), z.lte(65_535))));
const option = z.union([z.literal('proxy'), port]);

/**
 * Reads the reader's choice from the query of an address: `?sg=aurora-mysql_proxy_3307.elasticache-serverless`.
 * Services are separated by points, what is special about one by underscores. What is not understood is reported
 * and left out.
 */
export function readAddress(
  query: string,
  services: readonly SecuredService[],
): { readonly typed: Typed; readonly problems: Problem[] } {
  const given = new URLSearchParams(query);
  const problems: Problem[] = [];
  const refuse = (parameter: Parameter, value: string) => {
    problems.push({ parameter, value: value.slice(0, longestQuote) });
  };
  const picked: Picked[] = [];
  for (const part of (given.get('sg') ?? '').split('.').filter(Boolean)) {
    const [id = '', ...options] = part.split('_');
    const service = services.find((one) => one.id === id);
    if (!service || picked.some((one) => one.id === id)) refuse('sg', part);
    else {
      const { read, understood } = readOptions(service, options);
      picked.push(read);
      if (!understood) refuse('sg', part);
    }
  }
  const app = given.get('app');
  const appPort = port.safeParse(app ?? String(defaultAppPort));
  if (!appPort.success) refuse('app', app ?? '');
  return {
    typed: {
      picked,
      appPort: appPort.success ? appPort.data : defaultAppPort,
      cidr: given.get('from')?.slice(0, longestCidr),
    },
    problems,
  };
}

function readOptions(
  service: SecuredService,
  options: readonly string[],
): { readonly read: Picked; readonly understood: boolean } {
  const read: Picked = { id: service.id, proxy: false };
  let understood = true;
  for (const text of options) {
    const value = option.safeParse(text);
    if (value.success && value.data === 'proxy' && service.proxy) read.proxy = true;
    else if (
      value.success &&
      value.data !== 'proxy' &&
      service.changeable &&
      !portFault(service, value.data)
    ) {
      read.port = value.data;
    } else understood = false;
  }
  return { read, understood };
}

/** The parameters of a choice; `undefined` for one that has its default. */
export function writeAddress({ picked, appPort, cidr }: Typed): Record<Parameter, string | undefined> {
  const services = picked.map(({ id, proxy, port: moved }) =>
    [id, ...(proxy ? ['proxy'] : []), ...(moved === undefined ? [] : [moved])].join('_'),
  );
  return {
    sg: services.length === 0 ? undefined : services.join('.'),
    from: cidr,
    app: appPort === defaultAppPort ? undefined : String(appPort),
  };
}
