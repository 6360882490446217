import { useMemo, useRef } from 'preact/hooks';
import { fill } from '../../i18n/fill.ts';
import { embeddedData } from '../embedded-data.ts';
import { Problems } from '../Problems.tsx';
import { ChooserPanel } from './ChooserPanel.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import '../controls.css';
import './table.css';
import './cell-detail.css';
import './tools.css';
import type { ComparisonData } from '../../content/queries/comparison-data.ts';
import { MarkShapes } from './Mark.tsx';
import { createComparison } from './model.ts';
import { Tools } from './Tools.tsx';
import { useAddress } from './use-address.ts';

/**
 * The comparison of the engines: chooser, tools and table.
 *
 * @param dataId id under which the page offers the comparison's data
 */
export function ComparisonWidget({ dataId }: { readonly dataId: string }) {
  const comparison = useMemo(() => createComparison(embeddedData<ComparisonData>(dataId)), [dataId]);
  const { strings } = comparison.data;
  const root = useRef<HTMLDivElement>(null);
  useAddress(comparison, root);
  return (
    <div class="comparison controls not-content" ref={root}>
      <MarkShapes />
      <Problems
        heading={strings.problems}
        problems={comparison.problems.value.map(({ parameter, value }) =>
          parameter === 'find'
            ? strings.tooLongSearch
            : fill(strings.unknownValue, { key: strings.parameters[parameter], value }),
        )}
      />
      <ChooserPanel comparison={comparison} />
      <Tools comparison={comparison} />
      <p class="visually-hidden" role="status">
        {comparison.announcement}
      </p>
      <a class="visually-hidden-until-focus needs-scripts print:hidden" href="#after-comparison">
        {strings.skipTable}
      </a>
      <ComparisonTable comparison={comparison} />
      <p id="after-comparison" class="visually-hidden" tabIndex={-1}>
        {strings.afterTable}
      </p>
    </div>
  );
}
