/** What is used of Trusted Types (https://www.w3.org/TR/trusted-types/), which the DOM types do not have yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of one of the site's own workers in the form that its security policy asks for.
 *
 * @throws TypeError for an address on another host, in browsers that know Trusted Types
 */
export function workerAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // A page may create the policy once only.
  policy ??= trustedTypes?.createPolicy('own-workers', { createScriptURL: onOwnHost });
  return policy ? policy.createScriptURL(address) : address;
}

function onOwnHost(address: string): string {
  if (new URL(address, location.href).origin !== location.origin) {
    throw new TypeError(`A worker must come from this site, not from ${address}`);
  }
  return address;
}
