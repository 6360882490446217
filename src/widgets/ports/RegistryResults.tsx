import { useMemo } from 'preact/hooks';
import type { PortsData } from '../../content/queries/ports-data.ts';
import type { Registered } from '../../content/schema/port-registry.ts';
import { fill } from '../../i18n/fill.ts';
import type { Query } from './query.ts';
import { searchRegistry } from './registry.ts';
import { useRegistry } from './use-registry.ts';

/** Registry lines printed at most; a longer list is of no use. */
const mostLines = 40;
/** The first number of the dynamic range, in which nothing is registered (RFC 6335). */
const firstDynamic = 49_152;

/** What the whole IANA registry says to the query, below the curated answers. */
export function RegistryResults({ data, query }: { readonly data: PortsData; readonly query: Query }) {
  const { strings } = data;
  const wanted = query.kind === 'numbers' || query.kind === 'text';
  const [registry, load] = useRegistry(data.registry, wanted);
  const { value } = registry;
  const found = useMemo(
    () => (value.state === 'ready' ? searchRegistry(value.registry, query) : []),
    [value, query],
  );
  if (!wanted) return null;
  return (
    <section class="port-registry" aria-labelledby="port-registry-title">
      <h3 id="port-registry-title">{strings.registryTitle}</h3>
      {value.state === 'failed' ? (
        <p>
          {strings.registryFailed}{' '}
          <button type="button" onClick={load}>
            {strings.registryRetry}
          </button>
        </p>
      ) : (
        <p role="status">
          {value.state === 'ready' ? summary(data, query, found.length) : strings.registryLoading}
        </p>
      )}
      {found.length > 0 && (
        <>
          <Lines data={data} lines={found.slice(0, mostLines)} />
          <p>
            <small>{strings.registryIntro}</small>
          </p>
        </>
      )}
    </section>
  );
}

function summary({ strings }: PortsData, query: Query, count: number): string {
  if (count > mostLines) return fill(strings.registryShownFirst, { count, shown: mostLines });
  if (count > 0) return fill(strings.registryFound, { count });
  const dynamic = query.kind === 'numbers' && query.to >= firstDynamic;
  return dynamic ? strings.registryDynamic : strings.registryNothing;
}

function Lines({
  data: { strings },
  lines,
}: {
  readonly data: PortsData;
  readonly lines: readonly Registered[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section class="port-lines" tabIndex={0} aria-label={strings.registryTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.number}</th>
            <th scope="col">{strings.transport}</th>
            <th scope="col">{strings.registeredName}</th>
            <th scope="col">{strings.description}</th>
          </tr>
        </thead>
        <tbody lang="en">
          {lines.map(({ number, to, transports, name, description }) => (
            <tr key={`${number} ${name} ${description}`} data-port={number}>
              <th scope="row">{to === undefined ? number : `${number}–${to}`}</th>
              <td>{transports.join(', ').toUpperCase()}</td>
              <td>{name || strings.reserved}</td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
