import type { Said } from '../../content/queries/scene-words.ts';
import type { LoginWords } from '../../content/schema/login-scene.ts';
import type { LoginStrings } from '../../i18n/scenes/login.ts';
import { admission, clientOf } from '../../sim/login/admission.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import { broughtBy, isAsked, phasesOf } from './Stage.tsx';
import type { LoginScene } from './scene.ts';

interface Props {
  readonly scene: LoginScene;
  readonly words: Said<LoginWords>;
  readonly strings: LoginStrings;
}

/** Who gets in now and why, or why there is no cache at all. */
export function Admissions({ scene, words, strings }: Props) {
  const { changed, tried } = phasesOf(scene);
  if (tried.refused.length > 0) {
    return (
      <div class="login-refused" role="status">
        <p>
          <Glyph name="reject" tone="miss" /> <strong>{strings.notCreated}</strong>
        </p>
        <ul>
          {tried.refused.map((why) => (
            <li key={why}>{words.creationRefusals[why].text}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <ul class="login-admissions" aria-label={strings.whoGetsIn}>
      {changed.clients.map((client) => {
        const asked = isAsked(scene, client);
        const { admitted, why } = admission(tried, clientOf(tried, client.name));
        return (
          <li key={client.name}>
            <Glyph
              name={asked ? 'person' : admitted ? 'hit' : 'cross'}
              tone={asked ? 'accent' : admitted ? 'hit' : 'miss'}
            />
            <span>
              <strong>{words.clients[client.name].text}</strong> (
              {broughtBy(client, changed.access.kind === 'users', strings)}):{' '}
              {asked
                ? strings.guess
                : `${admitted ? strings.in : strings.out}, ${words.admissions[why].text}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
