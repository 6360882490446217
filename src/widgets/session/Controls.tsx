import type { SessionStrings } from '../../i18n/scenes/session.ts';
import {
  expiries,
  type SessionAction,
  type SessionSettings,
  servers,
  stores,
  users,
} from '../../sim/session/types.ts';
import { Choice } from '../fields/Choice.tsx';
import { Switch } from '../fields/Switch.tsx';
import { ActionButton, Actions } from '../player/Actions.tsx';
import type { SessionScene } from './scene.ts';
import { letterOf } from './telling.ts';

interface Props {
  readonly scene: SessionScene;
  readonly strings: SessionStrings;
}

/** What the reader may do and set. */
export function Controls({ scene, strings }: Props) {
  const settings = scene.settings.value;
  const change = (part: Partial<SessionSettings>) => scene.change(part);
  const button = (action: SessionAction, label: string) => (
    <ActionButton key={label} onClick={() => scene.act(action)}>
      {label}
    </ActionButton>
  );
  return (
    <Actions playable={scene}>
      <div class="scene-settings">
        <Choice
          label={strings.store}
          value={settings.store}
          options={stores.map((store) => ({ value: store, label: strings.stores[store] }))}
          onChange={(store) => change({ store })}
        />
        <Choice
          label={strings.expiry}
          value={settings.expiry}
          options={expiries.map((expiry) => ({ value: expiry, label: strings.expiries[expiry] }))}
          onChange={(expiry) => change({ expiry })}
        />
        <Switch label={strings.sticky} checked={settings.sticky} onChange={(sticky) => change({ sticky })} />
      </div>
      <fieldset class="scene-group" data-columns="3">
        <legend>{strings.groups.users}</legend>
        {users.map((user) => button({ kind: 'request', user }, strings.requestOf(strings.users[user])))}
        {users.map((user) => button({ kind: 'log-in', user }, strings.logInOf(strings.users[user])))}
      </fieldset>
      <fieldset class="scene-group" data-columns="3">
        <legend>{strings.groups.servers}</legend>
        {servers.map((server) =>
          button({ kind: 'fail-server', server }, strings.failServer(letterOf(server))),
        )}
        {button({ kind: 'scale-in' }, strings.scaleIn)}
        {button({ kind: 'scale-out' }, strings.scaleOut)}
      </fieldset>
      <fieldset class="scene-group" data-columns="3">
        <legend>{strings.groups.rest}</legend>
        {button({ kind: 'fail-cache' }, strings.failCache)}
        {button({ kind: 'wait' }, strings.wait)}
      </fieldset>
    </Actions>
  );
}
