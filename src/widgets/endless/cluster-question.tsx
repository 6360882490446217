import { clusterStrings } from '../../i18n/scenes/cluster.ts';
import { actions } from '../../sim/partitioning/partitioning.ts';
import { keys } from '../../sim/partitioning/presets.ts';
import type {
  PartitioningAction,
  PartitioningSettings,
  PartitioningState,
} from '../../sim/partitioning/types.ts';
import { Random } from '../../sim/random.ts';
import { Stage } from '../cluster/Stage.tsx';
import { clusterOptions } from '../cluster/scene.ts';
import type { EndlessData } from './data.ts';
import type { Drawn } from './drawn.ts';
import { sceneQuestion } from './scene-question.tsx';

const sizes = [2, 3, 4] as const;
/** The ring takes MD5 of every place on it, which a phone would be waited for at each question; its lab has it. */
const systems = ['cluster', 'cluster', 'modulo'] as const;

/** Asks where keys go: which come together, which move, which are lost. */
export function draw(seed: number, { cluster, language }: EndlessData): Drawn {
  const strings = clusterStrings[language];
  const random = new Random(seed);
  const asked = keyActions(random);
  // To move slots takes the model a hundred times as long as to read a key, so only some questions are about it.
  const isAboutMoving = random.below(4) === 0;
  return sceneQuestion(
    {
      options: clusterOptions(cluster.words, language),
      drawn: {
        settings: drawnSettings,
        actions: (state: PartitioningState) => [
          ...actions(state).filter(({ kind }) => isAboutMoving || (kind !== 'add' && kind !== 'remove')),
          ...asked,
          ...readsOfLost(state),
        ],
        steps: [1, 5],
        stories: 6,
      },
      lab: 'cluster',
      // Nodes and replicas are seen in the picture, and change on the way.
      given: ({ system, multiAz }) =>
        [strings.systems[system], ...(multiAz ? [strings.multiAz] : [])].join(' · '),
      stage: (scene) => <Stage scene={scene} strings={strings} language={language} />,
    },
    random,
  );
}

function drawnSettings(random: Random): PartitioningSettings {
  const system = systems[random.below(systems.length)] ?? 'cluster';
  const replicas = system === 'cluster' && random.below(2) === 0 ? 1 : 0;
  return {
    preset: 'free',
    beside: 'none',
    system,
    nodes: sizes[random.below(sizes.length)] ?? 3,
    replicas,
    multiAz: replicas === 1 && random.below(2) === 0,
  };
}

/** Reads of what went down with its node: most reads find their key, which would be no question. */
function readsOfLost({ cluster, memcached }: PartitioningState): PartitioningAction[] {
  const lost = cluster ? [...cluster.lost] : (memcached?.lost ?? []);
  return lost.flatMap((key): PartitioningAction[] => [
    { kind: 'get', key },
    { kind: 'get', key },
  ]);
}

/** Reads of single keys and of pairs, of which some share a hash tag. */
function keyActions(random: Random): PartitioningAction[] {
  const tagged = keys.filter((key) => key.startsWith('{'));
  const one = () => keys[random.below(keys.length)] ?? '';
  const pairs = [tagged, [one(), one()], [one(), one()]].filter(([first, second]) => first !== second);
  return [
    ...[one(), one()].map((key): PartitioningAction => ({ kind: 'get', key })),
    ...pairs.map((pair): PartitioningAction => ({ kind: 'get-many', keys: pair })),
  ];
}
