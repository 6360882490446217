import type { AccessControl, Admission, Client, ClientName, LoginState } from './types.ts';

/** Whether a client that connects now may run commands, and why. */
export function admission(state: LoginState, client: Client): Admission {
  if (state.refused.length > 0) return { admitted: false, why: 'no-cache' };
  if (state.transit === 'required' && !client.encrypted) return { admitted: false, why: 'plain-text' };
  return answer(state.access, client);
}

function answer(access: AccessControl, { brings, secret, fresh }: Client): Admission {
  switch (access.kind) {
    case 'open':
      return { admitted: true, why: 'nobody-asked' };
    case 'token':
      if (brings === 'nothing') {
        return access.optional
          ? { admitted: true, why: 'token-optional' }
          : { admitted: false, why: 'nothing-brought' };
      }
      if (brings === 'iam-token') return { admitted: false, why: 'no-iam-user' };
      return access.tokens.includes(secret)
        ? { admitted: true, why: 'token-accepted' }
        : { admitted: false, why: 'wrong-secret' };
    case 'users':
      if (brings === 'nothing') {
        return access.openDefault
          ? { admitted: true, why: 'default-user' }
          : { admitted: false, why: 'nothing-brought' };
      }
      if (brings === 'secret') {
        return access.passwords.includes(secret)
          ? { admitted: true, why: 'password-accepted' }
          : { admitted: false, why: 'wrong-secret' };
      }
      if (!access.iam) return { admitted: false, why: 'no-iam-user' };
      return fresh ? { admitted: true, why: 'iam-accepted' } : { admitted: false, why: 'token-expired' };
  }
}

/** A client by its name. */
export function clientOf(state: LoginState, name: ClientName): Client {
  const found = state.clients.find((client) => client.name === name);
  if (!found) throw new Error(`The scene has no client "${name}".`);
  return found;
}

/** Whether a client of that name gets in now. */
export function getsIn(state: LoginState, name: ClientName): boolean {
  return admission(state, clientOf(state, name)).admitted;
}
