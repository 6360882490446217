import fc from 'fast-check';
import { grades, lineOf, type MemoryEvent, type Review } from './events.ts';

const at = fc.integer({ min: 1_764_000_000_000, max: 1_796_000_000_000 });
const device = fc.constantFrom('a1', 'b2', 'c3');
const card = fc.constantFrom('port:postgresql', 'trap:k3', 'term:ttl', 'cell:backup/memcached');

export const anyReview: fc.Arbitrary<Review> = fc
  .record(
    {
      kind: fc.constant('review' as const),
      at,
      device,
      card,
      grade: fc.constantFrom(...grades),
      chosen: fc.constantFrom('O', 'X'),
    },
    { requiredKeys: ['kind', 'at', 'device', 'card', 'grade'] },
  )
  .map((review) => ({ ...review }));

const anySetting: fc.Arbitrary<MemoryEvent> = fc.oneof(
  ...[
    { name: 'daily', values: ['10', '20', '40', '9000'] },
    { name: 'retention', values: ['0.8', '0.95', 'all'] },
    { name: 'deck:ports', values: ['on', 'off'] },
  ].map(({ name, values }) =>
    fc.record({
      kind: fc.constant('setting' as const),
      at,
      device,
      name: fc.constant(name),
      value: fc.constantFrom(...values),
    }),
  ),
);

/** What may have happened: reviews, settings, and undos of some of the reviews. */
export const anyEvents: fc.Arbitrary<MemoryEvent[]> = fc
  .tuple(fc.array(fc.oneof(anyReview, anySetting), { maxLength: 30 }), fc.array(fc.nat(), { maxLength: 5 }))
  .map(([events, undone]) => {
    const reviews = events.filter((event) => event.kind === 'review');
    const undos = undone.flatMap((index): MemoryEvent[] => {
      const review = reviews[index % Math.max(1, reviews.length)];
      return review
        ? [{ kind: 'undo', at: review.at + 1000, device: review.device, cancels: lineOf(review) }]
        : [];
    });
    return [...events, ...undos];
  });
