import { z } from 'zod';
import { bilingual, isoDate, sourceId, statementId } from './fields.ts';
import { serviceKinds } from './service-kinds.ts';

/** The largest number a TCP or UDP port can have (16 bits). */
export const largestPort = 65535;

export const portNumber = z.int().min(1).max(largestPort);
export const transports = ['tcp', 'udp'] as const;
export type Transport = (typeof transports)[number];

/**
 * The status of the number in the IANA registry: registered for this service, registered for another product, reserved,
 * unassigned, or in the dynamic range (49152 to 65535) where nothing is registered.
 */
export const registrations = ['own', 'other', 'reserved', 'unassigned', 'dynamic'] as const;
export type Registration = (typeof registrations)[number];

const registration = z
  .strictObject({ status: z.enum(registrations), name: z.string().min(1).optional() })
  .refine(
    (iana) => (iana.status === 'own' || iana.status === 'other') === (iana.name !== undefined),
    'a registered number has a registered name, and only such a number',
  );

/** One number of a service with what it is used for, when the service has several. */
export const portUse = z.strictObject({
  number: portNumber,
  transports: z.array(z.enum(transports)).min(1),
  use: bilingual.optional(),
  iana: registration,
});

/** Something that can be put behind a security group, and the numbers it listens on there. */
export const securedService = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an ID such as aurora-mysql'),
  name: bilingual,
  kind: z.enum(serviceKinds),
  ports: z.array(portNumber).min(1),
  /** Whether RDS Proxy supports it. */
  proxy: z.boolean().default(false),
  /** What to know about its port behind RDS Proxy, printed with the rules. */
  proxyRemark: bilingual.optional(),
  /** What to know about its ports, printed with the rules. */
  remark: bilingual.optional(),
  /** The numbers the service may be moved to; left out where that was not verified. */
  changeable: z
    .strictObject({
      from: portNumber,
      to: portNumber,
      /** Numbers inside the range that are refused. */
      except: z.array(portNumber).default([]),
    })
    .optional(),
});

export const curatedPort = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an ID such as aurora'),
  /** The statement of the lecture notes this entry comes from; marked as such on the page. */
  statement: statementId.optional(),
  name: bilingual,
  ports: z.array(portUse).min(1),
  /** What listens there, in one sentence. */
  what: bilingual,
  /** Where AWS uses it by default. */
  aws: bilingual,
  /** Whether the number can be changed on RDS or Aurora. */
  rds: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('changeable'), text: bilingual }),
    z.strictObject({ state: z.literal('not-rds') }),
  ]),
  /** What an exam question, or a tired reader, gets wrong about it. */
  trap: bilingual,
  /** What could not be verified; printed as such. */
  unverified: bilingual.optional(),
  /** Other numbers the texts speak of, so that a look-up of one of them leads here. */
  mentions: z.array(portNumber).default([]),
  /** Other names, abbreviations, Korean spellings and common misspellings. */
  aliases: z.array(z.string().min(1)).default([]),
  securityGroup: z.array(securedService).default([]),
  sources: z.array(sourceId).min(1),
  checked: isoDate,
});
export type CuratedPort = z.infer<typeof curatedPort>;

/** Why one number belongs to several services of the list. */
export const portCollision = z.strictObject({
  /** The number, as a string because it is the entry's ID. */
  id: z.string().regex(/^\d+$/, 'a port number in quotes'),
  services: z.array(z.string()).min(2),
  why: bilingual,
});
