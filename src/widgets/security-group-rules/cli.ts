import { inAscii, ruleDescription, shellName } from './names.ts';
import type { Plan, Rule } from './plan.ts';

/**
 * The rules as AWS CLI commands for a POSIX shell: the ids of the groups as variables to fill in, then one
 * `authorize-security-group-ingress` per rule.
 */
export function asCommands({ groups, rules }: Plan): string {
  const variables = groups.map((group) => `${shellName(group)}=sg-REPLACE_ME  # ${inAscii(group)}`);
  return [...variables, ...rules.flatMap((rule) => ['', command(rule, '\\')])].join('\n');
}

/** The same for PowerShell, which writes variables and broken lines differently. */
export function asPowerShell({ groups, rules }: Plan): string {
  const variables = groups.map((group) => `$${shellName(group)} = 'sg-REPLACE_ME'  # ${inAscii(group)}`);
  return [...variables, ...rules.flatMap((rule) => ['', command(rule, '`')])].join('\n');
}

/** @param goesOn mark at the end of a line that goes on in the next one */
function command(rule: Rule, goesOn: '\\' | '`'): string {
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
    `aws ec2 authorize-security-group-ingress ${goesOn}`,
    `  --group-id "$${shellName(rule.to)}" ${goesOn}`,
    `  --ip-permissions "IpProtocol=tcp,FromPort=${port},ToPort=${port},${from}"`,
  ].join('\n');
}
