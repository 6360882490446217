/** What kind of thing stands behind a security group, in the order of the generator. */
export const serviceKinds = ['web', 'database', 'cache', 'storage', 'stream'] as const;
export type ServiceKind = (typeof serviceKinds)[number];
