import { useSignal } from '@preact/signals';
import type { ClusterStrings } from '../../i18n/scenes/cluster.ts';
import { longestKey } from '../../sim/partitioning/partitioning.ts';
import type { PartitioningSettings } from '../../sim/partitioning/types.ts';
import { systems } from '../../sim/partitioning/types.ts';
import { Choice } from '../fields/Choice.tsx';
import { Switch } from '../fields/Switch.tsx';
import { ActionButton } from '../player/Actions.tsx';
import { useLater } from '../use-later.ts';
import { actionName } from './saying.ts';
import type { ClusterScene } from './scene.ts';

interface Props {
  readonly scene: ClusterScene;
  readonly strings: ClusterStrings;
}

/** What may fail, grow and shrink. */
export function Changes({ scene, strings }: Props) {
  const { after } = scene.moment.value;
  const offered = scene.offered.value;
  const groups = [
    [strings.groups.fail, offered.filter(({ kind }) => kind.startsWith('fail'))],
    [strings.groups.change, offered.filter(({ kind }) => !kind.startsWith('fail'))],
  ] as const;
  return (
    <>
      {groups.map(([legend, actions]) => (
        <fieldset key={legend} class="scene-group">
          <legend>{legend}</legend>
          {actions.map((action) => {
            const name = actionName(strings, action, after);
            return (
              <ActionButton key={name} onClick={() => scene.act(action)}>
                {name}
              </ActionButton>
            );
          })}
        </fieldset>
      ))}
    </>
  );
}

/** Any key to read or write; several are read by one command. */
export function KeyField({ scene, strings }: Props) {
  const text = useSignal('');
  const problem = useSignal<keyof ClusterStrings['problems'] | null>(null);
  function send(kind: 'get' | 'set'): void {
    const keys = text.value.trim().split(/\s+/).filter(Boolean);
    const [key, ...others] = keys;
    if (key === undefined) problem.value = 'empty';
    else if (keys.some((each) => each.length > longestKey)) problem.value = 'long';
    else if (others.length === 0) scene.act({ kind, key });
    else if (kind === 'get') scene.act({ kind: 'get-many', keys });
    else problem.value = 'many';
  }
  return (
    <form
      class="cluster-key"
      onSubmit={(event) => {
        event.preventDefault();
        send('get');
      }}
    >
      <label>
        <span>{strings.key}</span>
        <input
          type="text"
          name="key"
          value={text.value}
          placeholder={strings.placeholder}
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem.value !== null}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            problem.value = null;
          }}
        />
      </label>
      <button type="submit">{strings.read}</button>
      <button type="button" onClick={() => send('set')}>
        {strings.write}
      </button>
      <p class="cluster-problem" role="alert">
        {problem.value && strings.problems[problem.value]}
      </p>
    </form>
  );
}

/** How the keys are spread. Other nodes are no longer the ones that a preset speaks of. */
export function Settings({ scene, strings }: Props) {
  const [waiting, choose] = useLater<Partial<PartitioningSettings>>({}, scene.change);
  const settings = { ...scene.settings.value, ...waiting };
  const change = (changed: Partial<PartitioningSettings>) => choose({ ...changed, preset: 'free' });
  return (
    <div class="scene-settings">
      <Choice
        label={strings.system}
        value={settings.system}
        options={systems.map((system) => ({ value: system, label: strings.systems[system] }))}
        onChange={(system) => change({ system })}
      />
      <Choice
        label={strings.nodes}
        value={settings.nodes}
        options={scene.choices.nodes.map((nodes) => ({ value: nodes, label: String(nodes) }))}
        onChange={(nodes) => change({ nodes })}
      />
      {settings.system === 'cluster' && (
        <>
          <Choice
            label={strings.replicas}
            value={settings.replicas}
            options={scene.choices.replicas.map((replicas) => ({ value: replicas, label: String(replicas) }))}
            onChange={(replicas) => change({ replicas })}
          />
          <Switch
            label={strings.multiAz}
            checked={settings.multiAz}
            onChange={(multiAz) => change({ multiAz })}
          />
        </>
      )}
    </div>
  );
}
