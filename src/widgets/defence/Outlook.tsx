import type { Said } from '../../content/queries/scene-words.ts';
import type { DefenceWords } from '../../content/schema/defence-scene.ts';
import type { DefenceStrings } from '../../i18n/scenes/defence.ts';
import { outlook } from '../../sim/defence/defence.ts';
import { intruders, type Visitor, visitors } from '../../sim/defence/types.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { DefenceScene } from './scene.ts';

interface Props {
  readonly scene: DefenceScene;
  readonly strings: DefenceStrings;
  readonly words: Said<DefenceWords>;
}

/** Whom the safeguards stop as they are now switched, and whether that is everybody it should be. */
export function Outlook({ scene, strings, words }: Props) {
  const { state } = scene.moment.value;
  const asked = askedVisitor(scene);
  const isReached = intruders.every((intruder) => outlook(state, intruder).stoppedBy !== null);
  return (
    <>
      <table class="defence-outlook">
        <caption>{strings.whom}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.who}</th>
            <th scope="col">{strings.result}</th>
          </tr>
        </thead>
        <tbody>
          {visitors.map((visitor) => (
            <tr key={visitor}>
              <th scope="row">{strings.visitors[visitor]}</th>
              <td>
                {visitor === asked ? (
                  strings.guess
                ) : (
                  <Result visitor={visitor} scene={scene} strings={strings} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="scene-goals" aria-label={strings.goal}>
        <li>
          <Glyph name={isReached ? 'hit' : 'miss'} tone={isReached ? 'hit' : 'quiet'} /> {words.goal.text}{' '}
          <small>({isReached ? strings.reached : strings.open})</small>
        </li>
      </ul>
    </>
  );
}

function Result({
  visitor,
  scene,
  strings,
}: {
  readonly visitor: Visitor;
  readonly scene: DefenceScene;
  readonly strings: DefenceStrings;
}) {
  const { stoppedBy, recorded } = outlook(scene.moment.value.state, visitor);
  if (stoppedBy !== null) {
    return (
      <>
        <Glyph name="locked" tone="hit" /> {strings.stopped}{' '}
        <small>{strings.by(strings.safeguards[stoppedBy])}</small>
      </>
    );
  }
  const isWelcome = visitor === 'application';
  return (
    <>
      <Glyph name={isWelcome ? 'done' : 'unlocked'} tone={isWelcome ? 'hit' : 'miss'} />{' '}
      {isWelcome ? strings.welcome : strings.through} {recorded && <small>{strings.recorded}</small>}
    </>
  );
}

/** The visitor whom the current question is about. */
function askedVisitor({ time, steps }: DefenceScene): Visitor | null {
  if (time.question.value === null) return null;
  const next = steps.value[time.step.value]?.action;
  return next?.kind === 'attempt' ? next.visitor : null;
}
