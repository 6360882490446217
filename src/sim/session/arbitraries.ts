import fc from 'fast-check';
import { expiries, type SessionAction, type SessionSettings, servers, stores, users } from './types.ts';

export const anySettings: fc.Arbitrary<SessionSettings> = fc.record({
  sticky: fc.boolean(),
  store: fc.constantFrom(...stores),
  expiry: fc.constantFrom(...expiries),
});

const anyAction: fc.Arbitrary<SessionAction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('log-in', 'request'), user: fc.constantFrom(...users) }),
  fc.record({ kind: fc.constant('fail-server'), server: fc.constantFrom(...servers) }),
  fc.record({ kind: fc.constantFrom('scale-out', 'scale-in', 'fail-cache', 'wait') }),
);

export const anyActions: fc.Arbitrary<SessionAction[]> = fc.array(anyAction, { maxLength: 40 });
