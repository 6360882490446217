import type { Said } from '../../content/queries/scene-words.ts';
import type { LoginWords } from '../../content/schema/login-scene.ts';
import type { LoginStrings } from '../../i18n/scenes/login.ts';
import {
  type CacheEngine,
  cacheEngines,
  deployments,
  endpoints,
  type LoginSettings,
  logins,
  versions,
} from '../../sim/login/types.ts';
import { Choice } from '../fields/Choice.tsx';
import { Switch } from '../fields/Switch.tsx';
import { ActionButton } from '../player/Actions.tsx';
import type { LoginScene } from './scene.ts';
import { actionName } from './telling.ts';

interface Props {
  readonly scene: LoginScene;
  readonly strings: LoginStrings;
}

/** The choices made when the cache is created. Another cache is no longer the one that a goal speaks of. */
export function Choices({ scene, strings }: Props) {
  const settings = scene.settings.value;
  const change = (changed: Partial<LoginSettings>) => scene.change({ ...changed, goal: 'free' });
  return (
    <section class="login-choices" aria-label={strings.choices}>
      <Choice
        label={strings.engine}
        value={settings.engine}
        options={named(cacheEngines, strings.engines)}
        onChange={(engine) => change({ engine, version: newest(engine) })}
      />
      <Choice
        label={strings.version}
        value={settings.version}
        options={versions[settings.engine].map((version) => ({ value: version as string, label: version }))}
        onChange={(version) => change({ version })}
      />
      <Choice
        label={strings.deployment}
        value={settings.deployment}
        options={named(deployments, strings.deployments)}
        onChange={(deployment) => change({ deployment })}
      />
      <Choice
        label={strings.endpoint}
        value={settings.endpoint}
        options={named(endpoints, strings.endpoints)}
        onChange={(endpoint) => change({ endpoint })}
      />
      <Choice
        label={strings.login}
        value={settings.login}
        options={named(logins, strings.logins)}
        onChange={(login) => change({ login })}
      />
      <Switch label={strings.tls} checked={settings.tls} onChange={(tls) => change({ tls })} />
    </section>
  );
}

/** What can be tried now. It is right under the drawing, where the reader's finger is. */
export function Changes({ scene, strings, words }: Props & { readonly words: Said<LoginWords> }) {
  const { after } = scene.moment.value;
  const offered = scene.offered.value;
  return (
    <fieldset class="scene-group login-changes">
      <legend>{strings.actions}</legend>
      {offered.map((action) => (
        <ActionButton key={action} onClick={() => scene.act(action)}>
          {actionName(words, action, after)}
        </ActionButton>
      ))}
      {offered.length === 0 && <p>{strings.noActions}</p>}
    </fieldset>
  );
}

function named<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: names[value] }));
}

function newest(engine: CacheEngine): string {
  return versions[engine].at(-1) ?? '';
}
