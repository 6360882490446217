import type { PinningRow } from '../../content/queries/pinning-data.ts';
import { pinningStrings } from '../../i18n/pinning.ts';
import type { ProxyStrings } from '../../i18n/scenes/proxy.ts';
import type { Language } from '../../language.ts';
import { engineFamilies, pinsSession } from '../../sim/proxy/pinning.ts';
import { limits, noStatement, type PoolChoices } from '../../sim/proxy/pool-choices.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { Switch } from '../fields/Switch.tsx';
import { ActionButton } from '../player/Actions.tsx';
import { useLater } from '../use-later.ts';
import type { ProxyScene } from './scene.ts';
import { asksAfter } from './situations.ts';

interface Props {
  readonly scene: ProxyScene;
  readonly strings: ProxyStrings;
  readonly language: Language;
}

/** What can be tried now. */
export function Changes({ scene, strings }: Props) {
  const offered = scene.offered.value;
  return (
    <fieldset class="scene-group">
      <legend>{strings.actions}</legend>
      {offered.map((action) => (
        <ActionButton key={action} onClick={() => scene.act(action)}>
          {strings.actionNames[action]}
        </ActionButton>
      ))}
      {offered.length === 0 && <p>{strings.ends}</p>}
    </fieldset>
  );
}

/** Every number of the situation; each takes effect over the same arrivals. */
export function Settings({
  scene,
  strings,
  language,
  rules,
}: Props & { readonly rules: readonly PinningRow[] }) {
  const [waiting, change] = useLater<Partial<PoolChoices>>({}, scene.change);
  const choices = { ...scene.settings.value, ...waiting };
  const numbers = [
    ['maxConnections', strings.maxConnections],
    ['pool', strings.poolPercent],
    ['borrow', strings.borrow],
    ['servers', strings.servers],
    ['functions', strings.functions],
    ['leaks', strings.leaks],
    ['idleClient', strings.idleClient],
    ['seed', strings.seed],
  ] as const;
  return (
    <section class="proxy-settings" aria-label={strings.settings}>
      {numbers.map(([name, label]) => (
        <NumberField
          key={name}
          label={label}
          value={choices[name]}
          range={limits[name]}
          language={language}
          onChange={(value) => value !== null && change({ [name]: value })}
        />
      ))}
      <NumberField
        label={strings.beside}
        value={choices.beside === 0 ? null : choices.beside}
        range={limits.beside}
        language={language}
        emptyMeans={strings.noProxy}
        onChange={(value) => change({ beside: value ?? 0 })}
      />
      <NumberField
        label={strings.idle}
        value={choices.idle === 'half' ? null : choices.idle}
        range={limits.idle}
        language={language}
        emptyMeans={strings.halfOfPool}
        onChange={(value) => change({ idle: value ?? 'half' })}
      />
      {choices.leaks > 0 && (
        <Switch
          label={strings.uncommitted}
          checked={choices.uncommitted}
          onChange={(uncommitted) => change({ uncommitted })}
        />
      )}
      <Statement
        choices={choices}
        scene={scene}
        strings={strings}
        language={language}
        rules={rules}
        change={change}
      />
    </section>
  );
}

/** The statement that servers send, and what the proxy does at it. */
function Statement({
  scene,
  strings,
  language,
  rules,
  choices,
  change,
}: Props & {
  readonly rules: readonly PinningRow[];
  readonly choices: PoolChoices;
  readonly change: (changed: Partial<PoolChoices>) => void;
}) {
  const { statement, filter, preset } = choices;
  const { predict, seen } = scene.time;
  // The question is which statement pins, so nothing names it before.
  if (preset === 'pinned' && predict.value && seen.value <= asksAfter.pinned) {
    return (
      <p class="proxy-statement">
        {strings.statement}: <strong>{strings.askedStatement}</strong>
      </p>
    );
  }
  const rule = rules.find(({ id }) => id === statement);
  const { engines, everyEngine } = pinningStrings[language];
  const groups = [null, ...engineFamilies].map((engine) => ({
    name: engine === null ? everyEngine : engines[engine],
    rules: rules.filter((each) => each.engine === engine),
  }));
  return (
    <div class="proxy-statement">
      <label>
        <span>{strings.statement}</span>
        <select value={statement} onChange={(event) => change({ statement: event.currentTarget.value })}>
          <option value={noStatement}>{strings.plainStatement}</option>
          {groups.map((group) => (
            <optgroup key={group.name} label={group.name}>
              {group.rules.map(({ id, what }) => (
                <option key={id} value={id}>
                  {what}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {rule && (
        <p>
          {rule.example && <code>{rule.example}</code>}{' '}
          <strong>
            {rule.effect === 'pins' && !pinsSession(rule, filter)
              ? strings.exempted
              : strings.statementRule[rule.effect]}
          </strong>{' '}
          ({rule.sources.join(', ')})
        </p>
      )}
      {rule?.filtered && (
        <Switch label={strings.filter} checked={filter} onChange={(on) => change({ filter: on })} />
      )}
    </div>
  );
}
