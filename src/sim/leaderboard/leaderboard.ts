import { Random } from '../random.ts';
import { execute } from '../sorted-set/execute.ts';
import { Keyspace } from '../sorted-set/keyspace.ts';
import type { MemberChange, Reply } from '../sorted-set/types.ts';
import { board, filling, names, offers } from './boards.ts';
import { encodeCommand, readLine } from './command-line.ts';
import type {
  CommandWords,
  LeaderboardAction,
  LeaderboardEvent,
  LeaderboardSettings,
  LeaderboardState,
  RankChange,
  RankedMember,
  RedisKey,
} from './types.ts';

/** The largest score that arrives at once. */
const largestArrival = 120;

export function initial({ lesson }: LeaderboardSettings): LeaderboardState {
  const empty: LeaderboardState = { lesson, keys: [], latest: board, sent: 0 };
  const words = filling(lesson);
  return words ? { ...carryOut(empty, words).state, sent: 0 } : empty;
}

/** The commands of the lesson, and the score that arrives next; any other command may be typed. */
export function actions(state: LeaderboardState): readonly LeaderboardAction[] {
  const written = offers[state.lesson].map((line) => ({ words: wordsOf(line) }));
  const words = new Set(written.map((action) => encodeCommand(action.words)));
  const arriving = nextArrival(state);
  return words.has(encodeCommand(arriving.words)) ? written : [arriving, ...written];
}

/** The next score to arrive: a player has won points. The same commands are always followed by the same score. */
export function nextArrival({ sent }: LeaderboardState): LeaderboardAction {
  const random = new Random(sent + 1);
  const member = names[random.below(names.length)] ?? '';
  return { words: ['ZINCRBY', board, String(5 + 5 * random.below(largestArrival / 5)), member] };
}

/** Sends a command to the server. It always answers, if only with an error. */
export function apply(
  state: LeaderboardState,
  { words }: LeaderboardAction,
): { readonly state: LeaderboardState; readonly events: readonly LeaderboardEvent[] } {
  const { state: after, reply, changes } = carryOut(state, words);
  const moves = changes.map((change) => moveOf(change, state, after));
  return {
    state: after,
    events: [
      { kind: 'sent', words },
      ...(moves.length > 0 ? [{ kind: 'changed', moves } as const] : []),
      { kind: 'replied', words, reply, read: moves.length > 0 ? [] : membersIn(reply, words, after) },
    ],
  };
}

/** The rows of a key, the highest score first; none when it is no sorted set. */
export function rowsOf(state: LeaderboardState, key: string): readonly RankedMember[] {
  const found = state.keys.find((each) => each.key === key);
  return found?.kind === 'zset' ? found.rows : [];
}

/** A written command that is known to be one. */
export function wordsOf(line: string): CommandWords {
  const words = readLine(line);
  if (typeof words === 'string') throw new Error(`Not a command: ${line}`);
  return words;
}

function carryOut(state: LeaderboardState, words: CommandWords) {
  const keyspace = keyspaceOf(state);
  const { reply, changes } = execute(keyspace, words);
  const known = [...state.keys.map(({ key }) => key), ...words.slice(1)];
  const keys = [...new Set(known)].flatMap((key) => keyIn(keyspace, key) ?? []);
  const named = words.slice(1).find((word) => keys.some(({ key }) => key === word));
  return {
    state: { ...state, keys, latest: named ?? state.latest, sent: state.sent + 1 },
    reply,
    changes,
  };
}

/** The server with what a state holds. A state is plain data, so that two of them can be compared. */
function keyspaceOf({ keys }: LeaderboardState): Keyspace {
  const keyspace = new Keyspace();
  for (const each of keys) {
    if (each.kind === 'string') keyspace.setString(each.key, each.value);
    else for (const { member, score } of each.rows) keyspace.setScore(each.key, member, score);
  }
  keyspace.takeChanges();
  return keyspace;
}

function keyIn(keyspace: Keyspace, key: string): RedisKey | null {
  const kind = keyspace.typeOf(key);
  if (kind === 'none') return null;
  if (kind === 'string') return { key, kind, value: keyspace.stringOf(key) ?? '' };
  return { key, kind, rows: keyspace.sortedSet(key)?.entries().reverse() ?? [] };
}

function moveOf(
  { key, member, before, after }: MemberChange,
  was: LeaderboardState,
  is: LeaderboardState,
): RankChange {
  const at = (state: LeaderboardState, score: number | null) =>
    score === null
      ? null
      : { score, place: rowsOf(state, key).findIndex((row) => row.member === member) + 1 };
  return { key, member, before: at(was, before), after: at(is, after) };
}

/** Members that a reply names, and the one that the command asked about. */
function membersIn(reply: Reply, words: CommandWords, { keys, latest }: LeaderboardState): readonly string[] {
  const found = keys.find(({ key }) => key === latest);
  if (found?.kind !== 'zset' || reply === null || isError(reply)) return [];
  const said = new Set(
    Array.isArray(reply) ? reply.filter((each) => typeof each === 'string') : words.slice(2),
  );
  // A reply may contain a score too, which is also text: keep only names of members.
  return found.rows.map(({ member }) => member).filter((member) => said.has(member));
}

export function isError(reply: Reply): reply is { readonly error: string } {
  return typeof reply === 'object' && reply !== null && 'error' in reply;
}

/** A reply as `redis-cli` prints it, one line each. */
export function printReply(reply: Reply, indent = ''): readonly string[] {
  if (reply === null) return ['(nil)'];
  if (typeof reply === 'number') return [`(integer) ${reply}`];
  if (typeof reply === 'string') return [reply === 'OK' ? 'OK' : `"${reply}"`];
  if (isError(reply)) return [`(error) ${reply.error}`];
  if (reply.length === 0) return ['(empty array)'];
  const width = String(reply.length).length;
  return reply.flatMap((each, index) => {
    const number = `${String(index + 1).padStart(width)}) `;
    const [first = '', ...rest] = printReply(each, indent + ' '.repeat(number.length));
    return [`${indent && index > 0 ? indent : ''}${number}${first}`, ...rest];
  });
}
