/**
 * Why a part could not be had: the line failed; a file is no longer on the host, because a newer build is; a foreign
 * page came instead, such as the log-in of a public network; or all files are there, but the browser remembers that one
 * of them failed before this part was wanted, which only ends with the page.
 */
export type Cause = 'unreachable' | 'gone' | 'foreign' | 'stuck';

/** A file that a part of the page needs and that did not come. */
export class MissingFile extends Error {
  readonly reason: Exclude<Cause, 'stuck'>;

  constructor(address: string, reason: Exclude<Cause, 'stuck'>) {
    super(`${address}: ${reason}`);
    this.reason = reason;
  }
}

/** The cause behind whatever a part failed with. */
export function causeOf(error: unknown): Cause {
  return error instanceof MissingFile ? error.reason : 'stuck';
}
