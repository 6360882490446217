import type { SecuredService } from '../../content/queries/secured-services.ts';
import { type ServiceKind, serviceKinds } from '../../content/schema/service-kinds.ts';
import { useLater } from '../use-later.ts';
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
  const { data } = generator;
  const services = data.services
    .filter((service) => service.kind === kind)
    .sort((one, other) => one.name.localeCompare(other.name, data.language));
  if (services.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a fieldset would be announced twice over.
    <div role="group" aria-label={data.strings.kinds[kind]}>
      <p>{data.strings.kinds[kind]}</p>
      {services.map((service) => (
        <Pick key={service.id} generator={generator} service={service} />
      ))}
    </div>
  );
}

function Pick({ generator, service }: { readonly generator: Generator; readonly service: SecuredService }) {
  const { id, name, ports } = service;
  const isPicked = () => generator.typed.peek().picked.some((one) => one.id === id);
  const [shown, choose] = useLater(
    generator.typed.value.picked.some((one) => one.id === id),
    (wanted) => {
      if (wanted !== isPicked()) toggleService(generator, service);
    },
  );
  return (
    <label class="control-check">
      <input
        type="checkbox"
        name={`service-${id}`}
        checked={shown}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>
        {name} <small>{ports.join(', ')}</small>
      </span>
    </label>
  );
}
