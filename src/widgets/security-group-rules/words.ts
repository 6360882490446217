import { fill } from '../../i18n/fill.ts';
import type { SecurityGroupStrings } from '../../i18n/security-group-rules.ts';
import type { Plan, Rule, SecurityGroup } from './plan.ts';

/** The name of a group in the reader's language. */
export function groupName({ role, service }: SecurityGroup, strings: SecurityGroupStrings): string {
  const name = service?.name ?? '';
  switch (role) {
    case 'application':
    case 'load-balancer':
      return strings.groups[role];
    case 'proxy':
      return fill(strings.groups.proxy, { name });
    case 'service':
      return name;
  }
}

/** One rule as a sentence. */
export function ruleInWords({ to, source, port }: Rule, strings: SecurityGroupStrings): string {
  const values = { to: groupName(to, strings), port };
  return 'group' in source
    ? fill(strings.rule, { ...values, from: groupName(source.group, strings) })
    : fill(strings.ruleFromAddresses, { ...values, from: source.cidr });
}

/** What is dangerous about a plan, one sentence per exposed rule. */
export function warnings({ rules }: Plan, strings: SecurityGroupStrings): string[] {
  return rules.flatMap(({ to, source, port, exposed }) => {
    if (!exposed || 'group' in source) return [];
    const values = { name: groupName(to, strings), port };
    if (exposed === 'world') return [fill(strings.exposedWorld, values)];
    const sentence = exposed === 'wide' ? strings.exposedWide : strings.exposedPublic;
    return [fill(sentence, { ...values, cidr: source.cidr })];
  });
}

/** What to know about the rules of a plan: how security groups, RDS Proxy and the services picked behave. */
export function remarks({ rules }: Plan, strings: SecurityGroupStrings): string[] {
  const services = rules.flatMap(({ to: { role, service } }) => {
    if (!service) return [];
    return [
      role === 'proxy' ? strings.proxyPort : undefined,
      role === 'proxy' ? service.proxyRemark : undefined,
      service.remark,
    ];
  });
  const known = services.filter((text) => text !== undefined);
  return [strings.stateful, ...new Set(known)];
}

/** The rules and warnings as text, to be pasted into a ticket or a review. */
export function asWords(plan: Plan, strings: SecurityGroupStrings): string {
  return [
    ...plan.rules.map((rule) => `- ${ruleInWords(rule, strings)}`),
    ...warnings(plan, strings).map((text) => `- ${strings.warning}: ${text}`),
  ].join('\n');
}
