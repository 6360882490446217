import { fill } from '../../i18n/fill.ts';
import { Random } from '../../sim/random.ts';
import type { EndlessData, PortFact } from './data.ts';
import type { Drawn } from './drawn.ts';

const mostOptions = 4;

/** Asks for the port of a service, or for the service of a port. */
export function draw(seed: number, { strings, ports }: EndlessData): Drawn {
  const random = new Random(seed);
  const service = ports[random.below(ports.length)] as PortFact;
  const { number, use } = service.numbers[random.below(service.numbers.length)] ?? { number: 0 };
  const numbersOf = (one: PortFact) => one.numbers.map((each) => each.number);
  const asksNumber = random.below(2) === 0;
  const others = shuffled(ports, random).filter(
    (one) => !numbersOf(one).some((each) => numbersOf(service).includes(each)),
  );
  const wrong = asksNumber
    ? [...new Set(others.flatMap((one) => numbersOf(one).slice(0, 1)))]
        .slice(0, mostOptions - 1)
        .map((each) => ({
          text: String(each),
          right: false,
          reason: fill(strings.portOf, { number: each, names: namesAt(each, ports) }),
        }))
    : others.slice(0, mostOptions - 1).map((one) => ({
        text: one.name,
        right: false,
        reason: fill(strings.portsOf, { name: one.name, numbers: numbersOf(one).join(', ') }),
      }));
  const right = {
    text: asksNumber ? String(number) : service.name,
    right: true,
    reason: fill(strings.portOf, { number, names: namesAt(number, ports) }),
  };
  const name = use === undefined ? service.name : `${service.name} (${use})`;
  return {
    given: '',
    story: [],
    text: asksNumber ? fill(strings.whichPort, { name }) : fill(strings.whichService, { number }),
    options: shuffled([right, ...wrong], random),
    outcome: `${fill(strings.portOf, { number, names: namesAt(number, ports) })} ${service.what}`,
    href: service.href,
  };
}

/** Everything in the list that has a number. */
function namesAt(number: number, ports: readonly PortFact[]): string {
  return ports
    .filter(({ numbers }) => numbers.some((each) => each.number === number))
    .map(({ name }) => name)
    .join(', ');
}

/** A copy in an order drawn by chance (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const all = [...items];
  for (let index = all.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [all[index], all[other]] = [all[other] as Item, all[index] as Item];
  }
  return all;
}
