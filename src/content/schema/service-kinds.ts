/** What kind of thing a security group protects, in the order of the generator. */
export const serviceKinds = ['web', 'database', 'cache', 'storage', 'stream'] as const;
export type ServiceKind = (typeof serviceKinds)[number];
