import { useSignal } from '@preact/signals';
import type { SecuredService } from '../../content/queries/secured-services.ts';
import { fill } from '../../i18n/fill.ts';
import { defaultAppPort } from './address.ts';
import { change, changePicked, type Generator } from './model.ts';
import { type Picked, portFault } from './plan.ts';

/** How the picked services are reached: through RDS Proxy, on which port, from where. */
export function Options({ generator }: { readonly generator: Generator }) {
  const { data, typed, addressesRead } = generator;
  const { strings } = data;
  const { picked, cidr } = typed.value;
  const services = picked.flatMap((one) => {
    const service = data.services.find(({ id }) => id === one.id);
    return service ? [{ one, service }] : [];
  });
  return (
    <fieldset class="rule-options">
      <legend>{strings.options}</legend>
      {services.map(({ one, service }) => (
        <ServiceOptions key={service.id} generator={generator} picked={one} service={service} />
      ))}
      {services.some(({ service }) => service.kind === 'web') && <AppPort generator={generator} />}
      {services.some(({ service }) => service.kind !== 'web') && (
        <>
          <fieldset class="control-segments">
            <legend>{strings.source}</legend>
            <label>
              <input
                type="radio"
                name="rule-source"
                checked={cidr === undefined}
                onChange={() => change(generator, { cidr: undefined })}
              />
              <span>{strings.fromApplication}</span>
            </label>
            <label>
              <input
                type="radio"
                name="rule-source"
                checked={cidr !== undefined}
                onChange={() => change(generator, { cidr: '' })}
              />
              <span>{strings.fromAddresses}</span>
            </label>
          </fieldset>
          {cidr !== undefined && (
            <label class="control-field">
              <span>{strings.addresses}</span>
              <input
                type="text"
                inputMode="url"
                autocomplete="off"
                placeholder="10.0.0.0/16"
                value={cidr}
                maxLength={50}
                aria-invalid={cidr !== '' && !addressesRead.value}
                onInput={(event) => change(generator, { cidr: event.currentTarget.value })}
              />
            </label>
          )}
          <p class="rule-fault" role="status">
            {addressesRead.value
              ? ''
              : cidr
                ? fill(strings.addressesFault, { text: cidr })
                : strings.addressesMissing}
          </p>
        </>
      )}
    </fieldset>
  );
}

function ServiceOptions({
  generator,
  picked,
  service,
}: {
  readonly generator: Generator;
  readonly picked: Picked;
  readonly service: SecuredService;
}) {
  const { strings } = generator.data;
  const { id, name, proxy, changeable, ports } = service;
  const typed = useSignal(picked.port === undefined ? '' : String(picked.port));
  const fault = typed.value === '' ? undefined : portFault(service, Number(typed.value));
  if (!proxy && !changeable) return null;
  return (
    <div class="rule-service-options">
      {proxy && (
        <label class="control-check">
          <input
            type="checkbox"
            checked={picked.proxy}
            onChange={(event) => changePicked(generator, id, { proxy: event.currentTarget.checked })}
          />
          <span>{fill(strings.throughProxy, { name })}</span>
        </label>
      )}
      {changeable && (
        <label class="control-field">
          <span>{fill(strings.portOf, { name })}</span>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={6}
            placeholder={ports.join(', ')}
            value={typed.value}
            aria-invalid={fault !== undefined}
            onInput={(event) => {
              const text = event.currentTarget.value.trim();
              typed.value = text;
              const port = Number(text);
              changePicked(generator, id, {
                port: text === '' || portFault(service, port) ? undefined : port,
              });
            }}
          />
        </label>
      )}
      <p class="rule-fault" role="status">
        {fault === 'out-of-range' &&
          changeable &&
          fill(strings.portOutOfRange, { name, from: changeable.from, to: changeable.to })}
        {fault === 'refused' && fill(strings.portRefused, { name, port: typed.value })}
      </p>
    </div>
  );
}

function AppPort({ generator }: { readonly generator: Generator }) {
  const { data, typed } = generator;
  const { strings } = data;
  const text = useSignal(String(typed.value.appPort));
  const readable = (value: string) =>
    /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
  return (
    <>
      <label class="control-field">
        <span>{strings.appPort}</span>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={6}
          value={text.value}
          aria-invalid={!readable(text.value)}
          onInput={(event) => {
            text.value = event.currentTarget.value.trim();
            change(generator, { appPort: readable(text.value) ? Number(text.value) : defaultAppPort });
          }}
        />
      </label>
      <p class="rule-fault" role="status">
        {readable(text.value) ? '' : strings.appPortFault}
      </p>
    </>
  );
}
