import { fill, type Template } from '../../i18n/fill.ts';
import type { ClusterStrings } from '../../i18n/scenes/cluster.ts';
import { heldIn } from '../../sim/partitioning/held.ts';
import type { PredictionQuestion } from '../player/scene.ts';
import { actionName, type ClusterStep, lostIn, type StepOutcome, type Words } from './saying.ts';

/** Most answers to choose from. */
const mostOptions = 3;

/** The question before a step: how many keys are lost or move, or what a read finds; null asks nothing. */
export function questionOf(
  words: Words,
  strings: ClusterStrings,
  step: ClusterStep,
  outcome: StepOutcome,
  reason: string,
): PredictionQuestion | null {
  const { action, before, events } = step;
  const asks = (question: keyof Words['questions'], values: Record<string, string | number>) =>
    fill(words.questions[question].text as Template<string>, values);
  const choose = (text: string, right: string, texts: readonly string[]): PredictionQuestion => ({
    text,
    options: texts.map((each) => ({ text: each, right: each === right, reason })),
  });
  const all = heldIn(before).length;
  const counted = (text: string, right: number, others: readonly number[]) => {
    const counts = [...new Set([right, ...others])]
      .slice(0, mostOptions)
      .toSorted((one, other) => one - other);
    return choose(text, strings.answers.count(right), counts.map(strings.answers.count));
  };
  if (outcome === 'refused') return null;
  const what = actionName(strings, action, before);
  switch (action.kind) {
    case 'fail-node':
    case 'fail-zone':
      return all === 0
        ? null
        : counted(asks('lost', { what }), lostIn(events), [0, all, Math.max(1, Math.round(all / 3))]);
    case 'add':
    case 'remove': {
      const moved = events.reduce((sum, event) => {
        if (event.kind === 'slots-moved') return sum + event.keys.length;
        return event.kind === 'list-changed' ? sum + event.moved.length : sum;
      }, 0);
      return all === 0
        ? null
        : counted(asks('moved', { what, of: all }), moved, [0, all, Math.max(1, Math.round(all / 2))]);
    }
    case 'get': {
      const { hit, miss, failed } = strings.answers;
      const right = outcome === 'hit' ? hit : outcome === 'miss' ? miss : failed;
      return choose(
        asks('read', { key: action.key }),
        right,
        before.cluster ? [hit, miss, failed] : [hit, miss],
      );
    }
    case 'get-many': {
      const { yes, no, apart } = strings.answers;
      const right = before.cluster ? (outcome === 'failed' ? no : yes) : apart;
      return choose(asks('together', { keys: action.keys.join(', ') }), right, [yes, no, apart]);
    }
    default:
      return null;
  }
}
