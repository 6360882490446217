import { inAscii, ruleDescription, shellName } from './names.ts';
import type { Plan, Rule } from './plan.ts';

/**
 * The rules as AWS CLI commands for a POSIX shell: the ids of the groups as variables to fill in, then one
 * `authorize-security-group-ingress` per rule.
 */
export function asCommands({ groups, rules }: Plan): string {
  const variables = groups.map((group) => `${shellName(group)}=sg-REPLACE_ME  # ${inAscii(group)}`);
  return [...variables, ...rules.flatMap((rule) => ['', command(rule)])].join('\n');
}

function command(rule: Rule): string {
  const { source, port } = rule;
  const description = `Description='${ruleDescription(rule)}'`;
  const from =
    'group' in source
      ? `UserIdGroupPairs=[{GroupId=$${shellName(source.group)},${description}}]`
      : source.version === 4
        ? `IpRanges=[{CidrIp=${source.cidr},${description}}]`
        : `Ipv6Ranges=[{CidrIpv6=${source.cidr},${description}}]`;
  return [
    ...(rule.exposed ? ['# WARNING: this opens the port to addresses of the internet'] : []),
    'aws ec2 authorize-security-group-ingress \\',
    `  --group-id "$${shellName(rule.to)}" \\`,
    `  --ip-permissions "IpProtocol=tcp,FromPort=${port},ToPort=${port},${from}"`,
  ].join('\n');
}
