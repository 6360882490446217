import { sceneStrings } from '../../i18n/player/scene.ts';
import type { Language } from '../../language.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  /** What the scene is called. */
  readonly title: string;
  readonly language: Language;
}

/**
 * Every step of a scene as a table, rendered at build time: what the living figure shows, for paper and for readers
 * without scripts.
 */
export function Steps({ scene, title, language }: Props) {
  const text = sceneStrings[language];
  const steps = Array.from({ length: scene.length }, (_, index) => index + 1);
  return (
    <div class="player-steps">
      <noscript>
        <p>{text.withoutScript}</p>
      </noscript>
      <table>
        <caption>
          {title}: {text.stepsCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.step}</th>
            <th scope="col">{text.outcome}</th>
            <th scope="col">{text.what}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">0</th>
            <td />
            <td>{scene.sentence(0, null)}</td>
          </tr>
          {steps.map((step) => {
            const mark = scene.markOf(step);
            return (
              <tr key={step}>
                <th scope="row">{step}</th>
                <td>
                  {mark && (
                    <>
                      <Glyph name={mark.glyph} tone={mark.tone} /> {mark.label}
                    </>
                  )}
                </td>
                <td>{scene.sentence(step, null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
