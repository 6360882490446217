import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { fill } from '../../i18n/fill.ts';
import { formatTenths } from '../../i18n/numbers.ts';
import type { Language } from '../../language.ts';
import '../controls.css';
import { embeddedData } from '../embedded-data.ts';
import type { OfflineData } from './data.ts';
import { Install } from './Install.tsx';
import { Miss } from './Miss.tsx';
import { createOffline } from './model.ts';
import './offline.css';

/**
 * Saves the site on the device and says what is there. The page also stands in for one that is not there.
 *
 * @param dataId id under which the page offers its data
 */
export function Offline({ dataId }: { readonly dataId: string }) {
  const data = useMemo(() => embeddedData<OfflineData>(dataId), [dataId]);
  const { language, strings, other } = data;
  const model = useMemo(() => createOffline(language), [language]);
  const both = useSignal(false);
  const root = useRef<HTMLElement>(null);
  const stopped = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    void model.look();
    addEventListener('online', model.look);
    return () => removeEventListener('online', model.look);
  }, [model]);

  const { value: saved } = model.saved;
  const { value: progress } = model.progress;
  const { value: fault } = model.fault;
  const { value: done } = model.done;
  const offered = model.list.value !== undefined;
  const languages: Language[] = both.value ? [language, other] : [language];
  const megabytes = (bytes: number) => formatTenths(bytes / 1e5, language);
  /** Saves; the button is gone then, and the focus goes to what has come in its place. */
  const save = async (wanted: readonly Language[]) => {
    const saving = model.save(wanted);
    requestAnimationFrame(() => stopped.current?.focus());
    await saving;
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };
  const missing = saved?.languages.includes(language) === false ? language : other;
  const complete = saved?.languages.includes(missing);

  return (
    <section ref={root} class="offline controls not-content needs-scripts" aria-label={strings.label}>
      <Miss data={data} />
      {model.looking.value && <p>{strings.looking}</p>}
      <div role="status">
        {saved && !progress && (
          <p class="offline-saved">
            <strong>
              {fill(strings.saved, {
                date: new Date(saved.savedAt).toLocaleDateString(language, { dateStyle: 'long' }),
              })}
            </strong>{' '}
            {fill(strings.takes, { size: megabytes(saved.size) })}{' '}
            {model.current === undefined ? strings.unknown : model.current ? strings.current : strings.stale}
          </p>
        )}
        {done && <p>{strings[done]}</p>}
        {fault && <p class="problems">{strings.faults[fault]}</p>}
      </div>
      {progress && (
        <div class="offline-progress">
          <label>
            {fill(strings.saving, { here: megabytes(progress.here), all: megabytes(progress.all) })}
            <progress value={progress.here} max={progress.all} />
          </label>
          <button type="button" ref={stopped} onClick={model.stop}>
            {strings.stop}
          </button>
        </div>
      )}
      {offered && !progress && (
        <div class="offline-actions">
          {!saved && (
            <>
              <button type="button" class="offline-save" data-focus onClick={() => save(languages)}>
                {fill(strings.save, { size: megabytes(model.sizes(languages).sent) })}
              </button>
              <label class="control-check">
                <input
                  type="checkbox"
                  checked={both.value}
                  onChange={({ currentTarget }) => {
                    both.value = currentTarget.checked;
                  }}
                />
                {fill(strings.other, { edition: strings.editions[other] })}
              </label>
              <p class="offline-note">
                {fill(strings.contents, { size: megabytes(model.sizes(languages).size) })}
              </p>
            </>
          )}
          {saved && model.current === false && (
            <button type="button" data-focus onClick={() => save(saved.languages as Language[])}>
              {fill(strings.renew, { size: megabytes(model.sizes(saved.languages).sent) })}
            </button>
          )}
          {saved && model.current && !complete && (
            <button type="button" onClick={() => save([language, other])}>
              {fill(strings.extend, {
                edition: strings.editions[missing],
                size: megabytes(model.sizes([language, other]).sent - model.sizes(saved.languages).sent),
              })}
            </button>
          )}
        </div>
      )}
      {saved && !progress && (
        <button type="button" class="plain" data-focus onClick={model.delete}>
          {strings.delete}
        </button>
      )}
      <Install strings={strings} />
    </section>
  );
}
