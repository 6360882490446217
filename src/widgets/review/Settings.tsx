import { fill } from '../../i18n/fill.ts';
import type { ReviewStrings } from '../../i18n/review.ts';
import { deckSetting, settingValues } from '../../learning/settings.ts';
import { Choice } from '../fields/Choice.tsx';
import '../fields/fields.css';
import { readerMemory } from '../memory/reader-memory.ts';
import type { ReviewModel } from './model.ts';

/** How much, how strictly, and which cards. */
export function Settings({
  strings,
  model,
}: {
  readonly strings: ReviewStrings;
  readonly model: ReviewModel;
}) {
  const { settings } = readerMemory.now;
  const counted = (count: number) => ({ value: count, label: fill(strings.cards, { count }) });
  return (
    <details class="review-panel">
      <summary>{strings.settings}</summary>
      <div class="review-settings">
        <Choice
          label={strings.daily}
          value={settings.daily}
          options={settingValues.daily.map(counted)}
          onChange={(value) => readerMemory.set('daily', String(value))}
        />
        <Choice
          label={strings.newCards}
          value={settings.fresh}
          options={settingValues.fresh.map(counted)}
          onChange={(value) => readerMemory.set('fresh', String(value))}
        />
        <Choice
          label={strings.grading}
          value={settings.grading}
          options={settingValues.grading.map((value) => ({ value, label: strings.gradings[value] }))}
          onChange={(value) => readerMemory.set('grading', value)}
        />
        <div>
          <Choice
            label={strings.retention}
            value={settings.retention}
            options={settingValues.retention.map((value) => ({
              value,
              label: `${Math.round(value * 100)}%`,
            }))}
            onChange={(value) => readerMemory.set('retention', String(value))}
          />
          <small>{strings.retentionNote}</small>
        </div>
        <fieldset class="review-decks">
          <legend>{strings.decks}</legend>
          {model.deck.decks.map(({ id, title }) => (
            <label key={id} class="control-check">
              <input
                type="checkbox"
                checked={model.isOn(id)}
                onChange={(event) =>
                  readerMemory.set(deckSetting(id), event.currentTarget.checked ? 'on' : 'off')
                }
              />
              <span>
                {fill(strings.deckCount, {
                  title,
                  count: model.deck.cards.filter(({ deck }) => deck === id).length,
                })}
              </span>
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
