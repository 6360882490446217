// What the commands of a sorted set say and do. Nothing in this file has behaviour.

/** What the server answers, as a client of RESP2 sees it. Scores are texts there. */
export type Reply = string | number | null | readonly Reply[] | ErrorReply;

export interface ErrorReply {
  /** The server's own text, which begins with the kind of the error: `ERR …` or `WRONGTYPE …`. */
  readonly error: string;
}

/** What became of a member of a sorted set. A null means that it was not, or is no longer, there. */
export interface MemberChange {
  readonly key: string;
  readonly member: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The result of a command. */
export interface CommandResult {
  readonly reply: Reply;
  /** In the order in which the members were first touched; what ends as it began is not among them. */
  readonly changes: readonly MemberChange[];
}
