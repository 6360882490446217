import type { RaceStrings } from '../../i18n/scenes/race.ts';
import { actions, verdictOf } from '../../sim/race/race.ts';
import { haveSameActors, playInOrder, type Turn } from '../../sim/race/same-order.ts';
import { raceOf, strategyRaces } from '../../sim/race/strategies.ts';
import type { Race } from '../../sim/race/types.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import { GoalChoice } from '../goals/GoalChoice.tsx';
import { actorName, outcomeOfMove, versionName, type Words } from './saying.ts';
import type { RaceScene } from './scene.ts';
import { raceSoFar } from './so-far.ts';
import { looks } from './telling.ts';

interface Props {
  readonly scene: RaceScene;
  readonly strings: RaceStrings;
  readonly words: Words;
}

/** Another strategy with the same actors, moving in the order that the reader made. */
export function SameOrder({ scene, strings, words }: Props) {
  const { preset, beside, ttl } = scene.settings.value;
  const text = strings.beside;
  const { play } = scene.moment.value.after;
  const { race } = play;
  const others = strategyRaces.filter((name) => name !== preset && haveSameActors(raceOf(name), race));
  const other = others.find((name) => name === beside);
  const nameOf = (name: typeof preset) => words.presets[name].name;
  const order = raceSoFar(scene).flatMap(({ action }) => (action.kind === 'move' ? [action.actor] : []));
  return (
    <details class="race-details" open={beside !== 'none'}>
      <summary>{text.open}</summary>
      {others.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <GoalChoice
          label={text.choose}
          value={other ?? 'none'}
          options={[
            { value: 'none', label: text.none },
            ...others.map((name) => ({ value: name, label: nameOf(name) })),
          ]}
          onChange={(wanted) => scene.change({ beside: wanted })}
        />
      )}
      {other && order.length === 0 && <p>{text.begin}</p>}
      {other && order.length > 0 && (
        <SideBySide
          strings={strings}
          order={order}
          isOver={actions(play).length === 0}
          sides={[
            { name: nameOf(preset), race },
            {
              name: nameOf(other),
              race: { ...raceOf(other), filled: race.filled, ttl: ttl === 0 ? null : ttl },
            },
          ]}
        />
      )}
    </details>
  );
}

interface TableProps {
  readonly strings: RaceStrings;
  readonly order: readonly number[];
  /** Whether the race on the first side has ended; the other is then played to its end as well. */
  readonly isOver: boolean;
  readonly sides: readonly { readonly name: string; readonly race: Race }[];
}

function SideBySide({ strings, order, isOver, sides }: TableProps) {
  const text = strings.beside;
  const played = sides.map((side) => ({ ...side, ...playInOrder(side.race, order, isOver) }));
  const extra = Math.max(...played.map(({ rest }) => rest.length));
  return (
    <table class="race-beside">
      <caption class="visually-hidden">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{text.turn}</span>
          </th>
          {sides.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((actor, index) => (
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            {played.map(({ name, race, turns }) => (
              <Cell key={name} strings={strings} race={race} turn={turns[index]} actor={actor} />
            ))}
          </tr>
        ))}
        {Array.from({ length: extra }, (_, index) => (
          <tr key={`rest ${index}`}>
            <th scope="row">{text.rest}</th>
            {played.map(({ name, race, rest }) => (
              <Cell key={name} strings={strings} race={race} turn={rest[index]} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{isOver ? text.end : text.now}</th>
          {played.map(({ name, end }) => {
            const verdict = verdictOf(end);
            return (
              <td key={name} data-stale={verdict === 'stale'}>
                {verdict === 'stale' && <Glyph name="stale" tone="stale" />}{' '}
                <b>{strings.verdicts[verdict]}</b> (
                {strings.drawing(versionName(strings, end.database), versionName(strings, end.cache))})
              </td>
            );
          })}
        </tr>
      </tfoot>
    </table>
  );
}

interface CellProps {
  readonly strings: RaceStrings;
  readonly race: Race;
  readonly turn: Turn | undefined;
  /** Whose turn it was, where it may have passed. */
  readonly actor?: number;
}

/** What one side did in a turn. */
function Cell({ strings, race, turn, actor = turn?.actor ?? 0 }: CellProps) {
  if (!turn) return <td />;
  const who = actorName(strings, race, actor);
  if (!turn.move)
    return <td class="race-passed">{strings.move(who, turn.isDone ? strings.done : strings.waits)}</td>;
  const outcome = outcomeOfMove(turn.move.event, turn.after);
  return (
    <td>
      <Glyph name={looks[outcome].glyph} tone={looks[outcome].tone} />{' '}
      {strings.move(who, strings.steps[turn.move.step])}
    </td>
  );
}
