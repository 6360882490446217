import type { PortStrings } from '../../i18n/ports.ts';
import type { Language } from '../../language.ts';
import type { Registration, Transport } from '../schema/port.ts';
import type { Source } from '../schema/source.ts';

/** One number of a service. */
export interface PortNumber {
  readonly number: number;
  readonly transports: readonly Transport[];
  /** What this number is for, when the service has several. */
  readonly use?: string;
  readonly iana: { readonly status: Registration; readonly name?: string };
  /** Its anchor in the table of the page, without `#`. */
  readonly anchor: string;
}

/** A service of the curated list, in one language. */
export interface PortService {
  readonly id: string;
  /** The statement of the notes it comes from. */
  readonly statement?: { readonly id: string; readonly href: string };
  readonly name: string;
  readonly ports: readonly PortNumber[];
  readonly what: string;
  readonly aws: string;
  /** How it can be changed on RDS; left out for services that are not RDS. */
  readonly rds?: string;
  readonly trap: string;
  readonly unverified?: string;
  /** Other numbers its texts speak of. */
  readonly mentions: readonly number[];
  /** Everything it is called, in both languages, misspellings included. */
  readonly names: readonly string[];
  /** What the rule generator can make rules for. */
  readonly secured: readonly string[];
  /** Source IDs. */
  readonly sources: readonly string[];
  readonly checked: string;
}

export interface Collision {
  readonly number: number;
  /** IDs of the services that share it. */
  readonly services: readonly string[];
  readonly why: string;
}

/** Everything the look-up prints, in one language. */
export interface PortsData {
  readonly language: Language;
  readonly strings: PortStrings;
  readonly services: readonly PortService[];
  readonly collisions: readonly Collision[];
  readonly sources: readonly Pick<Source, 'id' | 'title' | 'url' | 'read'>[];
  /** Address of the IANA registry's index. */
  readonly registry: string;
}
