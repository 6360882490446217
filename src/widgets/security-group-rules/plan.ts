import type { SecuredService } from '../../content/queries/secured-services.ts';
import { isPublic, parseCidr } from './cidr.ts';

/** A service the reader picked, with how it is reached. */
export interface Picked {
  readonly id: string;
  /** Through RDS Proxy. */
  proxy: boolean;
  /** The port the database was moved to; left out when it has its default. */
  port?: number;
}

export interface Wish {
  readonly picked: readonly Picked[];
  /** Port the application listens on behind the load balancer. */
  readonly appPort: number;
  /** Addresses that may reach the services directly, instead of the application's security group. */
  readonly cidr?: string;
}

/** A security group that takes part, by a key that names it in every output: `app`, `aurora-mysql-proxy`. */
export interface SecurityGroup {
  readonly key: string;
  readonly role: 'application' | 'load-balancer' | 'proxy' | 'service';
  readonly service?: SecuredService;
}

export type RuleSource =
  | { readonly group: SecurityGroup }
  | { readonly cidr: string; readonly version: 4 | 6 };

/** One inbound rule. */
export interface Rule {
  readonly to: SecurityGroup;
  readonly source: RuleSource;
  /** TCP, as all services here use. */
  readonly port: number;
  /** Set when it lets addresses of the internet reach something that is not a public web entrance. */
  readonly exposed?: 'world' | 'wide' | 'public';
}

export interface Plan {
  readonly groups: readonly SecurityGroup[];
  readonly rules: readonly Rule[];
}

/** A prefix no longer than this holds sixteen million IPv4 addresses or more, whole countries' worth. */
const longestWidePrefix = { 4: 8, 6: 16 } as const;

const application: SecurityGroup = { key: 'app', role: 'application' };

/**
 * The inbound rules that let an application reach the services picked. Sources are security groups, not addresses,
 * except at the public entrance and where the reader asked for addresses.
 *
 * RDS Proxy listens on the engine's default port only; behind it the database keeps the port it was moved to.
 */
export function plan(services: readonly SecuredService[], wish: Wish): Plan {
  const rules = wish.picked.flatMap((picked) => {
    const service = services.find(({ id }) => id === picked.id);
    return service ? rulesFor(service, picked, wish) : [];
  });
  const groups = new Map<string, SecurityGroup>();
  for (const { to, source } of rules) {
    if ('group' in source) groups.set(source.group.key, source.group);
    groups.set(to.key, to);
  }
  return { groups: [...groups.values()], rules };
}

function rulesFor(service: SecuredService, picked: Picked, { appPort, cidr }: Wish): Rule[] {
  if (service.kind === 'web') {
    const balancer: SecurityGroup = { key: service.id, role: 'load-balancer', service };
    return [
      ...service.ports.flatMap((port): Rule[] => [
        { to: balancer, source: { cidr: '0.0.0.0/0', version: 4 }, port },
        { to: balancer, source: { cidr: '::/0', version: 6 }, port },
      ]),
      { to: application, source: { group: balancer }, port: appPort },
    ];
  }
  const database: SecurityGroup = { key: service.id, role: 'service', service };
  const ports = picked.port === undefined ? service.ports : [picked.port];
  if (service.proxy && picked.proxy) {
    const proxy: SecurityGroup = { key: `${service.id}-proxy`, role: 'proxy', service };
    return [
      ...service.ports.map((port) => reachedFrom(proxy, port, cidr)),
      ...ports.map((port): Rule => ({ to: database, source: { group: proxy }, port })),
    ];
  }
  return ports.map((port) => reachedFrom(database, port, cidr));
}

function reachedFrom(to: SecurityGroup, port: number, cidr: string | undefined): Rule {
  const addresses = cidr === undefined ? undefined : parseCidr(cidr);
  if (!addresses) return { to, source: { group: application }, port };
  const { version, prefix, text } = addresses;
  const source = { cidr: text, version };
  if (prefix === 0) return { to, source, port, exposed: 'world' };
  if (!isPublic(addresses)) return { to, source, port };
  return { to, source, port, exposed: prefix <= longestWidePrefix[version] ? 'wide' : 'public' };
}

/** Why a port cannot be the one a database was moved to, or `undefined` when it can. */
export function portFault(service: SecuredService, port: number): 'out-of-range' | 'refused' | undefined {
  const { changeable } = service;
  if (!changeable) return undefined;
  if (!Number.isInteger(port) || port < changeable.from || port > changeable.to) return 'out-of-range';
  return changeable.except.includes(port) ? 'refused' : undefined;
}
