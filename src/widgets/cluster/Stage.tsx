import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatShare } from '../../i18n/numbers.ts';
import type { ClusterStrings } from '../../i18n/scenes/cluster.ts';
import type { Language } from '../../language.ts';
import type { ClusterState } from '../../sim/cluster/types.ts';
import { astrayIn, type Stretch, sharesOf, stretchesOf } from '../../sim/partitioning/held.ts';
import { nodeOf } from '../../sim/partitioning/memcached.ts';
import type { MemcachedState, PartitioningEvent, PartitioningState } from '../../sim/partitioning/types.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { ClusterScene } from './scene.ts';

interface Props {
  readonly scene: ClusterScene;
  readonly strings: ClusterStrings;
  readonly language: Language;
}

/** Events whose result the drawing shows; before them it shows the state before the step. */
const telling = new Set<PartitioningEvent['kind']>([
  'node-failed',
  'node-emptied',
  'list-changed',
  'nodes-replaced',
  'replicated',
  'stored',
  'kept',
  'shard-removed',
]);

/** The state to draw: that of after the step from the event on which it changes what is seen. */
function stateShown(scene: ClusterScene): PartitioningState {
  const { before, after, events, phase } = scene.moment.value;
  if (phase === null) return after;
  const last = scene.steps.value[scene.moment.value.step - 1]?.events.length ?? 0;
  return phase >= last || events.some(({ kind }) => telling.has(kind)) ? after : before;
}

/** Every shard or node with its share, its nodes and its keys; the requested key stands out. */
export function Stage({ scene, strings, language }: Props) {
  const state = stateShown(scene);
  const { events } = scene.moment.value;
  const asked = new Set(
    events.flatMap((event) => ('key' in event ? [event.key] : 'keys' in event ? event.keys : [])),
  );
  return (
    <div class="cluster-picture" role="img" aria-label={strings.drawing}>
      {state.cluster ? (
        <Shards state={state.cluster} asked={asked} strings={strings} />
      ) : (
        state.memcached && (
          <Nodes state={state.memcached} asked={asked} strings={strings} language={language} />
        )
      )}
    </div>
  );
}

interface ShardsProps {
  readonly state: ClusterState;
  readonly asked: ReadonlySet<string>;
  readonly strings: ClusterStrings;
}

function Shards({ state, asked, strings }: ShardsProps) {
  const counts = new Map<number, number>();
  for (const owner of state.owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return (
    <>
      <SlotMap label={strings.map} stretches={stretchesOf(state.owners)} />
      {state.shards.map(({ id, nodes, primary }) => (
        <Card
          key={id}
          owner={id}
          name={strings.shard(id)}
          share={strings.slots(counts.get(id) ?? 0)}
          down={primary === null}
        >
          <ul class="cluster-nodes">
            {nodes.map((node) => (
              <li key={node.id} data-up={node.up}>
                <Glyph
                  name={node.up ? (node.id === primary ? 'done' : 'store') : 'cross'}
                  tone={node.up ? 'hit' : 'miss'}
                />
                {node.id} · {strings.zone(node.zone)} ·{' '}
                {node.up ? (node.id === primary ? strings.primary : strings.replica) : strings.down}
              </li>
            ))}
          </ul>
          <Keys
            keys={[...state.entries].filter(([, { slot }]) => state.owners[slot] === id).map(([key]) => key)}
            asked={asked}
            empty={strings.noKeys}
          />
        </Card>
      ))}
    </>
  );
}

interface NodesProps {
  readonly state: MemcachedState;
  readonly asked: ReadonlySet<string>;
  readonly strings: ClusterStrings;
  readonly language: Language;
}

function Nodes({ state, asked, strings, language }: NodesProps) {
  const astray = new Set(astrayIn(state));
  // Hashing thousands of keys takes longer than a frame may.
  const list = `${state.distribution} ${state.nodes.join(' ')}`;
  const shares = useMemo(() => sharesOf(state), [list]);
  return (
    <>
      {state.nodes.map((node, index) => (
        <Card
          key={node}
          owner={index + 1}
          name={strings.node(node)}
          share={strings.share(formatShare(shares[index] ?? 0, language, 0))}
          down={false}
        >
          <Keys
            keys={state.held[node] ?? []}
            asked={asked}
            astray={(key) => astray.has(key) && nodeOf(state, key) !== node}
            empty={strings.noKeys}
          />
        </Card>
      ))}
    </>
  );
}

interface CardProps {
  /** Number that gives the card its colour. */
  readonly owner: number;
  readonly name: string;
  readonly share: string;
  readonly down: boolean;
  readonly children: ComponentChildren;
}

function Card({ owner, name, share, down, children }: CardProps) {
  return (
    <div class="cluster-card" data-owner={owner % 6} data-down={down}>
      <p>
        <strong>{name}</strong> <small>{share}</small>
      </p>
      {children}
    </div>
  );
}

interface KeysProps {
  readonly keys: readonly string[];
  readonly asked: ReadonlySet<string>;
  readonly astray?: (key: string) => boolean;
  readonly empty: string;
}

function Keys({ keys, asked, astray, empty }: KeysProps) {
  if (keys.length === 0) return <p class="cluster-empty">{empty}</p>;
  return (
    <ul class="cluster-keys">
      {keys.map((key) => (
        <li key={key} data-asked={asked.has(key)} data-astray={astray?.(key) ?? false}>
          {key}
        </li>
      ))}
    </ul>
  );
}

/** The slots from 0 to 16,383 as one bar, in the colours of their shards. */
function SlotMap({ label, stretches }: { readonly label: string; readonly stretches: readonly Stretch[] }) {
  return (
    <div class="cluster-map">
      <p>{label}</p>
      <div>
        {stretches.map(({ from, to, owner }) => (
          <span key={from} data-owner={owner % 6} style={{ flexGrow: to - from }}>
            {to - from > 0.05 && owner}
          </span>
        ))}
      </div>
    </div>
  );
}
