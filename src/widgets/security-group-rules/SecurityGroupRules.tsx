import { effect } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { fill } from '../../i18n/fill.ts';
import '../controls.css';
import type { SecurityGroupData } from '../../content/queries/secured-services.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { keepEarlyInput } from '../early-input.ts';
import { embeddedData } from '../embedded-data.ts';
import { Problems } from '../Problems.tsx';
import { setParameters } from '../page-address.ts';
import { nothing, readAddress, writeAddress } from './address.ts';
import madeStyles from './made.css?inline';
import { createGenerator, type Generator } from './model.ts';
import { Options } from './Options.tsx';
import { Output } from './Output.tsx';
import { offered } from './offer.ts';
import './rules.css';
import { ServicePicker } from './ServicePicker.tsx';

/**
 * Makes inbound security-group rules for the services a reader picks.
 *
 * @param dataId id under which the page offers the services
 */
export function SecurityGroupRules({ dataId }: { readonly dataId: string }) {
  const generator = useMemo(() => createGenerator(embeddedData<SecurityGroupData>(dataId)), [dataId]);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => adoptStyles(madeStyles), []);
  useAddress(generator, root);
  const { data, typed, problems } = generator;
  const { strings } = data;
  return (
    <div class="rule-generator controls not-content" ref={root} tabIndex={-1}>
      <div class="needs-scripts print:hidden">
        <Problems
          heading={strings.problems}
          problems={problems.value.map(({ parameter, value }) =>
            fill(strings.unknownValue, { key: strings.parameters[parameter], value }),
          )}
        />
        <p>{strings.intro}</p>
        <ServicePicker generator={generator} />
        {typed.value.picked.length > 0 && <Options generator={generator} />}
        <Output generator={generator} />
        {typed.value !== nothing && typed.value.picked.length > 0 && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              typed.value = nothing;
              root.current?.focus();
            }}
          >
            {strings.reset}
          </button>
        )}
      </div>
    </div>
  );
}

/** Keeps the page's address and the choice the same, and takes up the services other widgets ask rules for. */
function useAddress(
  { data, typed, problems }: Generator,
  root: { readonly current: HTMLElement | null },
): void {
  useLayoutEffect(() => {
    const read = () => {
      const address = readAddress(location.search, data.services);
      typed.value = address.typed;
      problems.value = address.problems;
    };
    keepEarlyInput(root.current, read);
    const stopWriting = effect(() => setParameters(writeAddress(typed.value)));
    const stopTaking = effect(() => {
      const wanted = data.services.filter(({ id }) => offered.value.includes(id));
      if (wanted.length === 0) return;
      typed.value = { ...typed.peek(), picked: wanted.map(({ id }) => ({ id, proxy: false })) };
      offered.value = [];
      root.current?.scrollIntoView();
      root.current?.focus({ preventScroll: true });
    });
    addEventListener('popstate', read);
    return () => {
      stopWriting();
      stopTaking();
      removeEventListener('popstate', read);
    };
  }, [data, typed, problems, root]);
}
