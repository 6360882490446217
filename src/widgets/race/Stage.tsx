import type { RaceStrings } from '../../i18n/scenes/race.ts';
import { verdictOf } from '../../sim/race/race.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import { actorName, outcomeOf, type RaceStep, versionName } from './saying.ts';
import type { RaceScene } from './scene.ts';
import { raceSoFar } from './so-far.ts';
import { looks } from './telling.ts';

interface Props {
  readonly scene: RaceScene;
  readonly strings: RaceStrings;
}

/** What database and cache hold, and below it who moved when: a column for every actor, a row for every move. */
export function Stage({ scene, strings }: Props) {
  const { play } = scene.moment.value.after;
  const isStale = verdictOf(play) === 'stale';
  const [database, cache] = [play.database, play.cache].map((version) => versionName(strings, version));
  return (
    <div class="race-picture">
      <div
        class="race-values"
        role="img"
        aria-label={strings.drawing(database ?? '', `${cache}${isStale ? ` (${strings.stale})` : ''}`)}
      >
        <p>
          <span>{strings.database}</span> <strong>{database}</strong>
        </p>
        <p data-stale={isStale}>
          <span>{strings.cache}</span> <strong>{cache}</strong>{' '}
          <span class="race-mark">
            {isStale && (
              <>
                <Glyph name="stale" tone="stale" /> {strings.stale}
              </>
            )}
          </span>
        </p>
      </div>
      <Lanes steps={raceSoFar(scene)} scene={scene} strings={strings} />
    </div>
  );
}

function Lanes({ steps, scene, strings }: Props & { readonly steps: readonly RaceStep[] }) {
  const { play } = scene.moment.value.after;
  const { actors, filled } = play.race;
  const places = actors.map(({ name }, actor) => ({ name, actor }));
  // Moves that are still to come keep their room, so that nothing below the table shifts.
  const rows = actors.reduce((sum, { program }) => sum + program.length, 0);
  return (
    <div class="race-room" style={{ '--rows': rows + 2 }}>
      <table class="race-lanes">
        <caption class="visually-hidden">{strings.table}</caption>
        <thead>
          <tr>
            {places.map(({ name, actor }) => (
              <th key={name} scope="col">
                {actorName(strings, play.race, actor)}
              </th>
            ))}
            <th scope="col">{strings.database}</th>
            <th scope="col">{strings.cache}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td colSpan={actors.length}>{strings.start}</td>
            <td>v0</td>
            <td>{versionName(strings, filled ? 0 : null)}</td>
          </tr>
          {steps.map((step, index) => {
            const { action, before, after } = step;
            const mover = action.kind === 'move' ? action.actor : -1;
            const position = before.play.actors[mover]?.position ?? 0;
            const name = before.play.race.actors[mover]?.program[position];
            const isStale = verdictOf(after.play) === 'stale';
            const outcome = outcomeOf(step);
            return (
              <tr key={index} aria-current={index === steps.length - 1 ? 'step' : undefined}>
                {places.map(({ actor }) => (
                  <td key={actor} class="race-lane">
                    {actor === mover && name && (
                      <span>
                        <Glyph name={looks[outcome].glyph} tone={looks[outcome].tone} /> {strings.steps[name]}
                      </span>
                    )}
                  </td>
                ))}
                <td>{versionName(strings, after.play.database)}</td>
                <td data-stale={isStale}>
                  {versionName(strings, after.play.cache)}
                  {isStale && (
                    <>
                      {' '}
                      <Glyph name="stale" tone="stale" /> <small>{strings.stale}</small>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
