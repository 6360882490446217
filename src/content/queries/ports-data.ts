import type { PortStrings } from '../../i18n/ports.ts';
import type { Language } from '../../language.ts';
import type { Registration, Transport } from '../schema/port.ts';
import type { Source } from '../schema/source.ts';

/** One number of a service. */
export interface PortNumber {
  number: number;
  transports: readonly Transport[];
  /** What this number is for, when the service has several. */
  use?: string;
  iana: { status: Registration; name?: string };
  /** Its anchor in the table of the page, without `#`. */
  anchor: string;
}

/** A service of the curated list, in one language. */
export interface PortService {
  id: string;
  /** The statement of the notes it comes from. */
  statement?: { id: string; href: string };
  name: string;
  ports: readonly PortNumber[];
  what: string;
  aws: string;
  /** How it can be changed on RDS; left out for services that are not RDS. */
  rds?: string;
  trap: string;
  unverified?: string;
  /** Other numbers its texts speak of. */
  mentions: readonly number[];
  /** Everything it is called, in both languages, misspellings included. */
  names: readonly string[];
  /** What the rule generator can make rules for. */
  secured: readonly string[];
  /** Source IDs. */
  sources: readonly string[];
  checked: string;
}

export interface Collision {
  number: number;
  /** IDs of the services that share it. */
  services: readonly string[];
  why: string;
}

/** Everything the look-up prints, in one language. */
export interface PortsData {
  language: Language;
  strings: PortStrings;
  services: readonly PortService[];
  collisions: readonly Collision[];
  sources: readonly Pick<Source, 'id' | 'title' | 'url' | 'read'>[];
  /** Address of the IANA registry's index. */
  registry: string;
}
