import { fill } from '../../i18n/fill.ts';
import type { Comparison } from './model.ts';

/** Says which parts of the address were not understood; the rest of it was applied. */
export function Problems({ comparison }: { comparison: Comparison }) {
  const { data, problems } = comparison;
  const { strings } = data;
  if (problems.value.length === 0) return null;
  return (
    <div class="problems" role="status">
      <p>
        <strong>{strings.problems}</strong>
      </p>
      <ul>
        {problems.value.map(({ parameter, value }) => (
          <li key={`${parameter} ${value}`}>
            {parameter === 'find'
              ? strings.tooLongSearch
              : fill(strings.unknownValue, { key: strings.parameters[parameter], value })}
          </li>
        ))}
      </ul>
    </div>
  );
}
