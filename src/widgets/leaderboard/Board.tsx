import type { LeaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import { rowsOf } from '../../sim/leaderboard/leaderboard.ts';
import { printScore } from '../../sim/sorted-set/score.ts';
import type { LeaderboardScene } from './scene.ts';

interface Props {
  readonly scene: LeaderboardScene;
  readonly strings: LeaderboardStrings;
  /** Milliseconds that a row may glide for. */
  readonly motion: number;
}

/** Rows that there is room for. */
const mostRows = 10;
/** A board that is being filled keeps the room of this many rows, so that nothing below it moves. */
const leastRows = 8;

/**
 * The sorted set of the latest key, the highest score first. A row that gets another score glides to its place; a row
 * that has just been read is marked.
 */
export function Board({ scene, strings, motion }: Props) {
  const { events, before, after } = scene.moment.value;
  const changed = events.find((event) => event.kind === 'changed');
  const replied = events.find((event) => event.kind === 'replied');
  const state = changed || replied ? after : before;
  // The key that the command named, once it has been carried out; until then that of the one before.
  const key = state.latest;
  const rows = rowsOf(state, key);
  const shown = rows.slice(0, mostRows);
  const moved = new Set(changed?.moves.flatMap((move) => (move.key === key ? [move.member] : [])));
  const read = new Set(replied?.read);
  const highest = Math.max(1, ...rows.map(({ score }) => (Number.isFinite(score) ? Math.abs(score) : 0)));
  // The rows keep one order in the document and are moved into place, so that each can glide.
  const inDocument = shown
    .map((row, index) => ({ ...row, index }))
    .toSorted((one, other) => (one.member < other.member ? -1 : 1));
  const text = state.keys.find((each) => each.key === key && each.kind === 'string');
  return (
    <div class="leaderboard-board">
      <p class="leaderboard-key">{strings.board(key)}</p>
      <div
        class="leaderboard-rows"
        role="img"
        aria-label={[
          strings.board(key),
          ...shown.map(({ member, score }, index) => `${index + 1}. ${member} ${printScore(score)}`),
        ].join(', ')}
        style={{ '--rows': Math.max(leastRows, shown.length), '--motion': `${motion}ms` }}
      >
        {inDocument.map(({ member, score, index }) => (
          <div
            key={member}
            class="leaderboard-row"
            data-moved={moved.has(member)}
            data-read={read.has(member)}
            style={{ '--index': index, '--share': Number.isFinite(score) ? Math.abs(score) / highest : 0 }}
          >
            <span class="leaderboard-place">{index + 1}</span>
            <span class="leaderboard-member">{member}</span>
            {read.has(member) && <small>{strings.read}</small>}
            <span class="leaderboard-score">{printScore(score)}</span>
          </div>
        ))}
        {shown.length === 0 && (
          <p class="leaderboard-empty">
            {text?.kind === 'string' ? strings.text(text.value) : strings.empty}
          </p>
        )}
      </div>
      <p class="leaderboard-more">
        {rows.length > mostRows && strings.more(rows.length - mostRows)}
        {state.keys.length > 1 &&
          ` ${strings.otherKeys}: ${state.keys
            .filter((each) => each.key !== key)
            .map((each) =>
              each.kind === 'zset' ? `${each.key} (${strings.members(each.rows.length)})` : each.key,
            )
            .join(', ')}`}
      </p>
    </div>
  );
}
