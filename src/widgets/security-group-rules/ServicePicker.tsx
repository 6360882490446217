import { type ServiceKind, serviceKinds } from '../../content/schema/service-kinds.ts';
import { type Generator, toggleService } from './model.ts';

/** The services to choose from, under their kinds and by name. */
export function ServicePicker({ generator }: { readonly generator: Generator }) {
  const { strings } = generator.data;
  return (
    <fieldset class="rule-services">
      <legend>{strings.services}</legend>
      {serviceKinds.map((kind) => (
        <Kind key={kind} generator={generator} kind={kind} />
      ))}
    </fieldset>
  );
}

function Kind({ generator, kind }: { readonly generator: Generator; readonly kind: ServiceKind }) {
  const { data, typed } = generator;
  const services = data.services
    .filter((service) => service.kind === kind)
    .sort((one, other) => one.name.localeCompare(other.name, data.language));
  if (services.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a fieldset would be announced twice over.
    <div role="group" aria-label={data.strings.kinds[kind]}>
      <p>{data.strings.kinds[kind]}</p>
      {services.map((service) => (
        <label key={service.id} class="control-check">
          <input
            type="checkbox"
            name={`service-${service.id}`}
            checked={typed.value.picked.some(({ id }) => id === service.id)}
            onChange={() => toggleService(generator, service)}
          />
          <span>
            {service.name} <small>{service.ports.join(', ')}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
