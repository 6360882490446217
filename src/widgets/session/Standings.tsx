import type { Said } from '../../content/queries/scene-words.ts';
import type { SessionWords } from '../../content/schema/session-scene.ts';
import type { SessionStrings } from '../../i18n/scenes/session.ts';
import { standingOf } from '../../sim/session/standing.ts';
import { users } from '../../sim/session/types.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import { lookOf, looks } from './Stage.tsx';
import type { SessionScene } from './scene.ts';
import { reasonOf } from './telling.ts';

interface Props {
  readonly scene: SessionScene;
  readonly strings: SessionStrings;
  readonly words: Said<SessionWords>;
}

/** Who is logged in at the moment, and why. */
export function Standings({ scene, strings, words }: Props) {
  const { state } = scene.moment.value;
  return (
    <ul class="session-standings" aria-label={strings.whoIsIn}>
      {users.map((user) => {
        const look = lookOf(scene, user);
        const { glyph, tone } = looks[look];
        return (
          <li key={user}>
            <Glyph name={glyph} tone={tone} />
            <strong>
              {strings.users[user]}: {strings.standing[look]}
            </strong>
            <span>
              {look === 'asked'
                ? strings.guess
                : reasonOf(standingOf(state, user), words, state.settings.sticky)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
