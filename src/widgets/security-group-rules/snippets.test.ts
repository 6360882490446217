import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asCommands, asPowerShell } from './cli.ts';
import { asTemplate } from './cloudformation.ts';
import { services } from './fixture.ts';
import { type Picked, plan } from './plan.ts';

// What AWS publishes about the parameters; each file names its source.
const vector = (name: string) =>
  JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), 'utf8'));
const api: {
  readonly lists: Record<string, string>;
  readonly shapes: Record<string, string[]>;
  readonly descriptionPattern: string;
} = vector('ec2-authorize-ingress');
const cloudFormation: {
  readonly typeName: string;
  readonly properties: Record<string, string>;
  readonly readOnly: string[];
  readonly required: string[];
  readonly exactlyOneOf: string[];
} = vector('cloudformation-ingress');

const description = new RegExp(api.descriptionPattern);

const anyPlan = fc
  .record({
    picked: fc.subarray(services, { minLength: 1 }).chain((some) =>
      fc.tuple(
        ...some.map((service) =>
          fc
            .record({
              proxy: fc.boolean(),
              port: fc.option(fc.integer({ min: 1150, max: 65_535 }), { nil: undefined }),
            })
            .map(({ proxy, port }): Picked => {
              return port !== undefined && service.changeable
                ? { id: service.id, proxy, port }
                : { id: service.id, proxy };
            }),
        ),
      ),
    ),
    cidr: fc.option(fc.constantFrom('0.0.0.0/0', '::/0', '10.0.0.0/16', '2001:db8::/32'), { nil: undefined }),
    appPort: fc.integer({ min: 1, max: 65_535 }),
  })
  .map(({ cidr, ...wish }) => plan(services, cidr === undefined ? wish : { ...wish, cidr }));

type Value = string | Value[] | { [name: string]: Value };

/** Reads the AWS CLI's shorthand: `A=b,C=[{D=e,F='g h'}]`. */
function readShorthand(text: string): Record<string, Value> {
  let at = 0;
  const take = (expected: string) => {
    if (text[at] !== expected) throw new Error(`expected ${expected} at ${text.slice(at)}`);
    at++;
  };
  const word = (end: RegExp) => {
    const from = at;
    while (at < text.length && !end.test(text[at] ?? '')) at++;
    return text.slice(from, at);
  };
  const value = (): Value => {
    if (text[at] === "'") {
      take("'");
      const quoted = word(/'/);
      take("'");
      return quoted;
    }
    if (text[at] === '[') {
      take('[');
      const items: Value[] = [];
      while (text[at] !== ']') {
        items.push(value());
        if (text[at] === ',') take(',');
      }
      take(']');
      return items;
    }
    if (text[at] === '{') {
      take('{');
      const inner = pairs('}');
      take('}');
      return inner;
    }
    return word(/[,}\]]/);
  };
  const pairs = (end: string) => {
    const read: Record<string, Value> = {};
    while (at < text.length && text[at] !== end) {
      const name = word(/=/);
      take('=');
      read[name] = value();
      if (text[at] === ',') take(',');
    }
    return read;
  };
  return pairs('');
}

function checkShape(value: Value, shape: string): void {
  if (typeof value === 'string' || Array.isArray(value)) throw new Error(`${shape} is a structure`);
  for (const [name, inner] of Object.entries(value)) {
    expect(api.shapes[shape], `${shape}.${name}`).toContain(name);
    const item = api.lists[name];
    if (item && Array.isArray(inner)) for (const one of inner) checkShape(one, item);
    if (name === 'Description') expect(inner).toMatch(description);
  }
}

describe('the AWS CLI commands', () => {
  test('use only parameters the EC2 API has, on groups that are declared above them', () => {
    fc.assert(
      fc.property(anyPlan, (rules) => {
        const text = asCommands(rules);
        const declared = [...text.matchAll(/^(\w+)=sg-REPLACE_ME/gm)].map(([, name]) => name);
        const used = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name);
        expect(new Set(used)).toEqual(new Set(declared));
        const options = [...text.matchAll(/--([a-z-]+)/g)].map(([, option]) => option);
        expect(new Set(options)).toEqual(new Set(['group-id', 'ip-permissions']));
        const permissions = [...text.matchAll(/--ip-permissions "([^"\n]*)"/g)].map(
          ([, permission]) => permission ?? '',
        );
        expect(permissions).toHaveLength(rules.rules.length);
        permissions.forEach((permission, index) => {
          const read = readShorthand(permission);
          checkShape(read, 'IpPermission');
          expect(read).toMatchObject({ IpProtocol: 'tcp', FromPort: String(rules.rules[index]?.port) });
          const sources = ['UserIdGroupPairs', 'IpRanges', 'Ipv6Ranges'].filter((name) => name in read);
          expect(sources).toHaveLength(1);
        });
      }),
    );
  });

  test('say the same in PowerShell', () => {
    fc.assert(
      fc.property(anyPlan, (rules) => {
        const inBash = asPowerShell(rules)
          .replace(/^\$(\w+) = '(sg-REPLACE_ME)'/gm, '$1=$2')
          .replace(/`$/gm, '\\');
        expect(inBash).toBe(asCommands(rules));
        expect(asPowerShell(rules)).not.toContain('\\');
      }),
    );
  });

  test('look like this for the web application of the notes', () => {
    const text = asCommands(plan(services, { picked: [{ id: 'aurora-mysql', proxy: true }], appPort: 8080 }));
    expect(text.split('\n').slice(0, 8)).toEqual([
      'APP_SG=sg-REPLACE_ME  # application',
      'AURORA_MYSQL_PROXY_SG=sg-REPLACE_ME  # RDS Proxy of Aurora MySQL',
      'AURORA_MYSQL_SG=sg-REPLACE_ME  # Aurora MySQL',
      '',
      'aws ec2 authorize-security-group-ingress \\',
      '  --group-id "$AURORA_MYSQL_PROXY_SG" \\',
      `  --ip-permissions "IpProtocol=tcp,FromPort=3306,ToPort=3306,UserIdGroupPairs=[{GroupId=$APP_SG,Description='application to RDS Proxy of Aurora MySQL on 3306'}]"`,
      '',
    ]);
  });

  test('carry a warning where a database would be open to the internet, and nowhere else', () => {
    const open = plan(services, {
      picked: [{ id: 'rds-mysql', proxy: false }],
      appPort: 8080,
      cidr: '0.0.0.0/0',
    });
    expect(asCommands(open)).toContain('# WARNING');
    expect(asTemplate(open)).toContain('# WARNING');
    const safe = plan(services, {
      picked: [
        { id: 'rds-mysql', proxy: false },
        { id: 'alb', proxy: false },
      ],
      appPort: 8080,
    });
    expect(asCommands(safe)).not.toContain('WARNING');
  });
});

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

describe('the CloudFormation template', () => {
  const refs = { tag: '!Ref', resolve: (name: string) => ({ Ref: name }) };
  const read = (
    text: string,
  ): {
    readonly Parameters: Record<string, { readonly Type: string }>;
    readonly Resources: Record<string, Resource>;
  } => parse(text, { customTags: [refs] });

  test('uses only properties the resource type has, with the types it wants, and exactly one source', () => {
    fc.assert(
      fc.property(anyPlan, (rules) => {
        const template = read(asTemplate(rules));
        expect(Object.keys(template)).toEqual(['AWSTemplateFormatVersion', 'Parameters', 'Resources']);
        const resources = Object.values(template.Resources);
        // A name that was used twice would have swallowed a rule.
        expect(resources).toHaveLength(rules.rules.length);
        for (const { Type, Properties } of resources) {
          expect(Type).toBe(cloudFormation.typeName);
          for (const [name, value] of Object.entries(Properties)) {
            expect(Object.keys(cloudFormation.properties)).toContain(name);
            expect(cloudFormation.readOnly).not.toContain(name);
            const isReference = typeof value === 'object';
            if (!isReference)
              expect(typeof value).toBe(cloudFormation.properties[name] === 'integer' ? 'number' : 'string');
          }
          for (const name of cloudFormation.required) expect(Properties).toHaveProperty(name);
          expect(cloudFormation.exactlyOneOf.filter((name) => name in Properties)).toHaveLength(1);
          expect(Properties['Description']).toMatch(description);
        }
      }),
    );
  });

  test('declares every group it refers to as a security-group parameter, with a legal name', () => {
    fc.assert(
      fc.property(anyPlan, (rules) => {
        const text = asTemplate(rules);
        const { Parameters, Resources } = read(text);
        const used = [...text.matchAll(/!Ref (\S+)/g)].map(([, name]) => name);
        expect(new Set(Object.keys(Parameters))).toEqual(new Set(used));
        for (const { Type } of Object.values(Parameters)) expect(Type).toBe('AWS::EC2::SecurityGroup::Id');
        for (const name of [...Object.keys(Parameters), ...Object.keys(Resources)])
          expect(name).toMatch(/^[A-Za-z0-9]{1,255}$/);
      }),
    );
  });
});
