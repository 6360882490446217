import type { PortNumber, PortsData } from '../../content/queries/ports-data.ts';
import { fill } from '../../i18n/fill.ts';
import { offerServices } from '../security-group-rules/offer.ts';
import type { Hit } from './find.ts';
import type { Query } from './query.ts';

interface Props {
  readonly data: PortsData;
  readonly hit: Hit;
  readonly query: Query;
}

/** One service of the curated list as an answer: everything the table says, and a way to a security-group rule. */
export function ServiceCard({ data, hit: { service }, query }: Props) {
  const { strings } = data;
  const { statement, ports, secured } = service;
  const asked = ({ number }: PortNumber) =>
    query.kind === 'numbers' && number >= query.from && number <= query.to;
  const main = ports.find(asked) ?? ports[0];
  return (
    <li class="port-card" data-port={main?.number}>
      <h3>
        {service.name}{' '}
        {statement && (
          <a
            class="tag port-note"
            href={statement.href}
            aria-label={fill(strings.statementLink, { id: statement.id })}
          >
            {strings.inNotes}
          </a>
        )}
      </h3>
      <p class="port-numbers">
        {ports.map((port) => (
          <span key={port.number} class={ports.length > 1 && asked(port) ? 'port-asked' : undefined}>
            <b>{port.number}</b> <small>{port.transports.join('·').toUpperCase()}</small>{' '}
            {port.use && <small>{port.use}</small>}
          </span>
        ))}
      </p>
      <p>{service.what}</p>
      <dl>
        <div>
          <dt>{strings.aws}</dt>
          <dd>{service.aws}</dd>
        </div>
        <div>
          <dt>{strings.rds}</dt>
          <dd>{service.rds ?? strings.notRds}</dd>
        </div>
        <div>
          <dt>{strings.trap}</dt>
          <dd>{service.trap}</dd>
        </div>
        <div>
          <dt>{strings.iana}</dt>
          <dd>{ports.map((port) => registered(port, data)).join(', ')}</dd>
        </div>
        {service.unverified && (
          <div>
            <dt>{strings.unverified}</dt>
            <dd>{service.unverified}</dd>
          </div>
        )}
        <div>
          <dt>{strings.sources}</dt>
          <dd>
            <Sources data={data} ids={service.sources} />{' '}
            <time dateTime={service.checked}>{fill(strings.checkedOn, { date: service.checked })}</time>
          </dd>
        </div>
      </dl>
      <p class="port-actions">
        {main && <a href={`#${main.anchor}`}>{strings.inTable}</a>}
        {secured.length > 0 && (
          <button type="button" class="plain" onClick={() => offerServices(secured)}>
            {strings.makeRule}
          </button>
        )}
      </p>
    </li>
  );
}

function registered({ number, iana }: PortNumber, { strings }: PortsData): string {
  return `${number} ${fill(strings.registrations[iana.status], { name: iana.name ?? '' })}`;
}

function Sources({ data, ids }: { readonly data: PortsData; readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => {
        const source = data.sources.find((one) => one.id === id);
        const read = source && data.strings.read[source.read];
        return source ? (
          <span key={id}>
            <a href={source.url} lang="en" rel="noopener" title={source.title}>
              {id}
            </a>
            {read && ` (${read})`}{' '}
          </span>
        ) : null;
      })}
    </>
  );
}
