// The six safeguards of an RDS database and those whom they are meant to stop. Nothing in this file has behaviour.

/** The safeguards, in the order in which the note lists them. */
export const safeguards = [
  'encryption-at-rest',
  'encryption-in-transit',
  'iam-authentication',
  'security-group',
  'no-host-access',
  'audit-logs',
] as const;
export type Safeguard = (typeof safeguards)[number];

/**
 * Who tries to get at the data. The application is no intruder: it must get through whatever is switched on.
 * - `listener` reads the traffic between application and database.
 * - `password` is an intruder on an allowed server with the stolen password of a database user.
 * - `snapshot` has a copy of a snapshot and restores it elsewhere.
 * - `other-vpc` is a server in a peered VPC with credentials that are valid.
 * - `administrator` wants a shell on the host of the database.
 */
export const visitors = [
  'application',
  'listener',
  'password',
  'snapshot',
  'other-vpc',
  'administrator',
] as const;
export type Visitor = (typeof visitors)[number];
export type Intruder = Exclude<Visitor, 'application'>;
export const intruders = visitors.filter((visitor): visitor is Intruder => visitor !== 'application');

export type DefenceAction =
  | { readonly kind: 'switch-on' | 'switch-off'; readonly safeguard: Safeguard }
  | { readonly kind: 'attempt'; readonly visitor: Visitor };

/** What happened when a visitor tried: which safeguards it met, which one stopped it, and whether a record stays. */
export interface Attempt {
  readonly visitor: Visitor;
  /** Safeguards the visitor came past, in the order met; the last one may have stopped it. */
  readonly met: readonly Safeguard[];
  readonly stoppedBy: Safeguard | null;
  /** Whether the audit log says afterwards what the visitor did in the database. */
  readonly recorded: boolean;
}

export interface DefenceState {
  readonly on: Readonly<Record<Safeguard, boolean>>;
  /** The latest attempt; null before the first. */
  readonly attempt: Attempt | null;
  /** Entries of the audit log, oldest first. */
  readonly records: readonly Visitor[];
}

export type DefenceEvent =
  | { readonly kind: 'switched-on' | 'switched-off'; readonly safeguard: Safeguard }
  | { readonly kind: 'set-out'; readonly visitor: Visitor }
  /** The visitor meets a safeguard that is switched on and gets past it. */
  | { readonly kind: 'passed'; readonly visitor: Visitor; readonly safeguard: Safeguard }
  /** The safeguard would have stopped the visitor, and is switched off. */
  | { readonly kind: 'missing'; readonly visitor: Visitor; readonly safeguard: Safeguard }
  | { readonly kind: 'stopped'; readonly visitor: Visitor; readonly safeguard: Safeguard }
  | { readonly kind: 'got-through'; readonly visitor: Visitor }
  | { readonly kind: 'recorded' | 'unrecorded'; readonly visitor: Visitor }
  | { readonly kind: 'refused'; readonly why: Refusal };

/**
 * `custom-has-no-iam`: RDS Custom exists for Oracle and SQL Server only, and IAM authentication for neither of them,
 * so the host cannot be opened while IAM authentication is on, nor the other way round.
 */
export type Refusal = 'already-so' | 'custom-has-no-iam';
