import type { ClusterStrings } from '../../i18n/scenes/cluster.ts';
import type { Language } from '../../language.ts';
import { actionOf, wordOf } from '../../sim/partitioning/partitioning.ts';
import type {
  PartitioningAction,
  PartitioningEvent,
  PartitioningSettings,
  PartitioningState,
} from '../../sim/partitioning/types.ts';
import type { Mark } from '../player/scene.ts';
import type { Telling } from '../player/telling.ts';
import { questionOf } from './question.ts';
import { actionName, outcomeOf, type StepOutcome, sentenceOf, type Words } from './saying.ts';

type ClusterTelling = Telling<PartitioningSettings, PartitioningState, PartitioningAction, PartitioningEvent>;

/** Everything that the scene says, in the language of its words and strings. */
export function clusterTelling(words: Words, strings: ClusterStrings, language: Language): ClusterTelling {
  const say = (event: PartitioningEvent) => sentenceOf(words, event, language);
  return {
    wordOf,
    actionOf,
    nameOf: (action, state) => actionName(strings, action, state),
    opening: ({ preset }) => words.presets[preset].task.text,
    sentenceOf: say,
    summaryOf: ({ events }) => events.map(say).join(' '),
    markOf: (step) => markOf(outcomeOf(step), strings),
    lanes: [
      { name: 'lost', label: strings.lanes.lost, tone: 'evict' },
      { name: 'miss', label: strings.lanes.miss, tone: 'miss' },
      { name: 'moved', label: strings.lanes.moved, tone: 'accent' },
    ],
    lanesOf(step) {
      const outcome = outcomeOf(step);
      if (outcome === 'lost' || outcome === 'moved') return [outcome];
      return outcome === 'miss' || outcome === 'failed' ? ['miss'] : [];
    },
    ask: (step) => questionOf(words, strings, step, outcomeOf(step), step.events.map(say).join(' ')),
  };
}

const looks: Readonly<Record<StepOutcome, Pick<Mark, 'glyph' | 'tone'>>> = {
  hit: { glyph: 'hit', tone: 'hit' },
  miss: { glyph: 'miss', tone: 'miss' },
  failed: { glyph: 'cross', tone: 'miss' },
  stored: { glyph: 'store', tone: 'store' },
  lost: { glyph: 'delete', tone: 'evict' },
  safe: { glyph: 'done', tone: 'hit' },
  moved: { glyph: 'change', tone: 'accent' },
  refused: { glyph: 'reject', tone: 'quiet' },
  nothing: { glyph: 'nothing', tone: 'quiet' },
};

function markOf(outcome: StepOutcome, { marks }: ClusterStrings): Mark {
  return { ...looks[outcome], label: marks[outcome] };
}
