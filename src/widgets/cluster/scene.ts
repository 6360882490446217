import type { Said } from '../../content/queries/scene-words.ts';
import type { ClusterWords } from '../../content/schema/cluster-scene.ts';
import { clusterStrings } from '../../i18n/scenes/cluster.ts';
import type { Language } from '../../language.ts';
import { actions, apply, initial } from '../../sim/partitioning/partitioning.ts';
import { starts, stories } from '../../sim/partitioning/presets.ts';
import {
  layoutNames,
  type PartitioningAction,
  type PartitioningEvent,
  type PartitioningPreset,
  type PartitioningSettings,
  type PartitioningState,
  presets,
  systems,
} from '../../sim/partitioning/types.ts';
import { createDriven, type Driven, type DrivenOptions } from '../player/driven.ts';
import { clusterTelling } from './telling.ts';

export type ClusterScene = Driven<
  PartitioningSettings,
  PartitioningState,
  PartitioningAction,
  PartitioningEvent
>;

const firstPreset: PartitioningPreset = 'no-replica';

/** A preset opens from its beginning. */
function openingOf(preset: PartitioningPreset) {
  return {
    settings: { preset, beside: 'none' as const, ...starts[preset] },
    words: stories[preset],
    step: 0,
    predict: preset !== 'free',
  };
}

/** All that makes the scene, with the words that its page carries. */
export function clusterOptions(
  words: Said<ClusterWords>,
  language: Language,
): DrivenOptions<PartitioningSettings, PartitioningState, PartitioningAction, PartitioningEvent> {
  return {
    model: { initial, actions, apply },
    telling: clusterTelling(words, clusterStrings[language], language),
    choices: {
      preset: presets,
      system: systems,
      nodes: [2, 3, 4],
      replicas: [0, 1],
      multiAz: [true, false],
      beside: ['none', ...layoutNames],
    },
    opening: ({ preset = firstPreset }) => openingOf(preset),
    language,
  };
}

/** The scene of the cluster. */
export function createClusterScene(words: Said<ClusterWords>, language: Language): ClusterScene {
  return createDriven(clusterOptions(words, language));
}
