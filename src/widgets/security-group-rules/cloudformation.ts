import { inAscii, logicalName, ruleDescription, ruleName } from './names.ts';
import type { Plan, Rule } from './plan.ts';

/** The rules as a CloudFormation template that takes the existing groups as parameters. */
export function asTemplate({ groups, rules }: Plan): string {
  const parameters = groups.flatMap((group) => [
    `  ${logicalName(group)}:`,
    '    Type: AWS::EC2::SecurityGroup::Id',
    `    Description: ${quoted(`Security group of ${inAscii(group)}`)}`,
  ]);
  return [
    'AWSTemplateFormatVersion: "2010-09-09"',
    'Parameters:',
    ...parameters,
    'Resources:',
    ...rules.flatMap(resource),
  ].join('\n');
}

function resource(rule: Rule): string[] {
  const { source, port } = rule;
  const from =
    'group' in source
      ? `SourceSecurityGroupId: !Ref ${logicalName(source.group)}`
      : source.version === 4
        ? `CidrIp: ${quoted(source.cidr)}`
        : `CidrIpv6: ${quoted(source.cidr)}`;
  return [
    ...(rule.exposed ? ['  # WARNING: this opens the port to addresses of the internet'] : []),
    `  ${ruleName(rule)}:`,
    '    Type: AWS::EC2::SecurityGroupIngress',
    '    Properties:',
    `      GroupId: !Ref ${logicalName(rule.to)}`,
    '      IpProtocol: tcp',
    `      FromPort: ${port}`,
    `      ToPort: ${port}`,
    `      ${from}`,
    `      Description: ${quoted(ruleDescription(rule))}`,
  ];
}

/** A YAML string in double quotes, which JSON's are. */
const quoted = (text: string) => JSON.stringify(text);
