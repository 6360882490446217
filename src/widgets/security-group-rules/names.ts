import type { Rule, SecurityGroup } from './plan.ts';

// One name per group for each output, all from the group's key, so that the three outputs speak of the same thing.

/** Shell variable: `aurora-mysql-proxy` → `AURORA_MYSQL_PROXY_SG`. */
export function shellName({ key }: SecurityGroup): string {
  return `${key.replaceAll('-', '_').toUpperCase()}_SG`;
}

/** CloudFormation logical ID, letters and digits only: `aurora-mysql-proxy` → `AuroraMysqlProxySecurityGroup`. */
export function logicalName({ key }: SecurityGroup): string {
  return `${pascal(key)}SecurityGroup`;
}

/** CloudFormation logical ID of a rule: `AuroraMysqlFromApp3306`. */
export function ruleName({ to, source, port }: Rule): string {
  const from = 'group' in source ? pascal(source.group.key) : `Ipv${source.version}`;
  return `${pascal(to.key)}From${from}${port}`;
}

/** Where the traffic comes from, in the ASCII letters that AWS allows in the description of a rule. */
export function ruleDescription({ to, source, port }: Rule): string {
  const from = 'group' in source ? inAscii(source.group) : source.cidr;
  return `${from} to ${inAscii(to)} on ${port}`;
}

/** A group in plain ASCII words, for descriptions and comments. */
export function inAscii({ role, service }: SecurityGroup): string {
  const name = service?.nameForAws ?? '';
  const words = {
    application: 'application',
    'load-balancer': 'load balancer',
    proxy: `RDS Proxy of ${name}`,
    service: name,
  };
  // The characters AWS documents for descriptions of security group rules, without those a shell would read.
  return words[role].replace(/[^\w ./()#,@+=:-]/g, '');
}

function pascal(key: string): string {
  return key.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}
