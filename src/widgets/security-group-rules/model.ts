import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SecuredService, SecurityGroupData } from '../../content/queries/secured-services.ts';
import { nothing, type Problem, type Typed } from './address.ts';
import { parseCidr } from './cidr.ts';
import { type Picked, type Plan, plan } from './plan.ts';

/** What the reader picked, and the rules that follow from it. */
export interface Generator {
  readonly data: SecurityGroupData;
  readonly typed: Signal<Typed>;
  readonly problems: Signal<readonly Problem[]>;
  /** Whether the addresses typed can be read, or none are wanted. */
  readonly addressesRead: ReadonlySignal<boolean>;
  readonly plan: ReadonlySignal<Plan>;
}

export function createGenerator(data: SecurityGroupData): Generator {
  const typed = signal<Typed>(nothing);
  const addressesRead = computed(
    () => typed.value.cidr === undefined || parseCidr(typed.value.cidr) !== undefined,
  );
  return {
    data,
    typed,
    problems: signal<readonly Problem[]>([]),
    addressesRead,
    plan: computed(() => {
      const { picked, appPort, cidr } = typed.value;
      const sources = cidr !== undefined && addressesRead.value ? { cidr } : {};
      return plan(data.services, { picked, appPort, ...sources });
    }),
  };
}

export function change(generator: Generator, part: Partial<Typed>): void {
  generator.typed.value = { ...generator.typed.value, ...part };
}

/** Picks a service or puts it back. A database that RDS Proxy supports starts without the proxy. */
export function toggleService({ typed }: Generator, { id }: SecuredService): void {
  const { picked } = typed.value;
  const has = picked.some((one) => one.id === id);
  typed.value = {
    ...typed.value,
    picked: has ? picked.filter((one) => one.id !== id) : [...picked, { id, proxy: false }],
  };
}

/** Changes how one picked service is reached. */
export function changePicked(
  { typed }: Generator,
  id: string,
  part: { readonly proxy?: boolean; readonly port?: number | undefined },
): void {
  const { picked } = typed.value;
  typed.value = {
    ...typed.value,
    picked: picked.map((one): Picked => {
      if (one.id !== id) return one;
      const { port, ...rest } = { ...one, ...part };
      return port === undefined ? rest : { ...rest, port };
    }),
  };
}
