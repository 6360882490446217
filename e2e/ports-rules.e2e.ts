import { fill } from '../src/i18n/fill.ts';
import { portStrings } from '../src/i18n/ports.ts';
import { securityGroupStrings } from '../src/i18n/security-group-rules.ts';
import { languages } from '../src/language.ts';
import { openLookup, openRules } from './support/ports.ts';
import { expect, test } from './support/test.ts';

// Both languages run the same code: what they print is read in both, what readers do is driven in Korean.

const rules = securityGroupStrings.ko;
const strings = portStrings.ko;

for (const language of languages) {
  const text = securityGroupStrings[language];

  test.describe(`in ${language}`, () => {
    test('say it where AWS documents disagree about a port', async ({ page }) => {
      const generator = await openRules(page, { language, query: '?sg=elasticache-serverless-memcached' });
      await expect(generator).toContainText(fill(text.rules, { count: 2 }));
      await expect(generator.getByRole('region', { name: text.cli })).toContainText('FromPort=11212');
      await expect(generator).toContainText(
        language === 'ko' ? 'AWS 문서끼리 어긋나서' : 'AWS’s documents disagree',
      );
    });
  });
}

test('lead from picked services to sentences, commands and a template', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const generator = await openRules(page);
  await expect(generator).toContainText(rules.nothingPicked);
  await generator.getByRole('checkbox', { name: /^Aurora MySQL/ }).check();
  await generator.getByRole('checkbox', { name: fill(rules.throughProxy, { name: 'Aurora MySQL' }) }).check();
  await generator.getByRole('checkbox', { name: /ElastiCache Serverless.*Valkey/ }).check();
  await expect(generator).toContainText(fill(rules.rules, { count: 4 }));
  const commands = generator.getByRole('region', { name: rules.cli });
  await expect(commands).toContainText('--group-id "$AURORA_MYSQL_PROXY_SG"');
  await expect(commands).toContainText('UserIdGroupPairs=[{GroupId=$APP_SG');
  await expect(commands).not.toContainText('0.0.0.0/0');
  await commands.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('FromPort=6380');
  await expect(commands.getByRole('status')).toHaveText(fill(rules.copied, { what: rules.cli }));
  await expect(commands.getByRole('status')).toBeVisible();
  const template = generator.getByRole('region', { name: rules.cloudFormation });
  await expect(template).toContainText('Type: AWS::EC2::SecurityGroupIngress');
  await expect(template).toContainText('SourceSecurityGroupId: !Ref AppSecurityGroup');
  await expect(page).toHaveURL(/sg=aurora-mysql_proxy\.elasticache-serverless/);
  await page.reload();
  await expect(generator).toContainText(fill(rules.rules, { count: 4 }));
});

test('warn when a database would be open to the world', async ({ page }) => {
  const generator = await openRules(page, { query: '?sg=rds-mysql' });
  await expect(generator.getByRole('alert')).toHaveCount(0);
  await generator.getByRole('radio', { name: rules.fromAddresses }).check();
  await expect(generator).toContainText(rules.addressesMissing);
  const addresses = generator.getByRole('textbox', { name: rules.addresses });
  await addresses.fill('everyone');
  await expect(generator).toContainText(fill(rules.addressesFault, { text: 'everyone' }));
  await expect(generator.getByRole('region', { name: rules.cli })).toContainText('$APP_SG');
  await addresses.fill('0.0.0.0/0');
  await expect(generator.getByRole('alert')).toContainText(
    fill(rules.exposedWorld, { name: 'RDS for MySQL', port: 3306 }),
  );
  await addresses.fill('10.0.0.0/16');
  await expect(generator.getByRole('alert')).toHaveCount(0);
});

test('refuse a port the database cannot have, and keep the default', async ({ page }) => {
  const generator = await openRules(page, { query: '?sg=rds-sql-server' });
  const port = generator.getByRole('textbox', {
    name: fill(rules.portOf, { name: 'RDS for SQL Server' }),
  });
  await port.fill('1434');
  await expect(generator).toContainText(
    fill(rules.portRefused, { name: 'RDS for SQL Server', port: '1434' }),
  );
  await expect(generator.getByRole('region', { name: rules.cli })).toContainText('FromPort=1433');
  await port.fill('80');
  await expect(port).toHaveAttribute('aria-invalid', 'true');
  await port.fill('1435');
  await expect(generator.getByRole('region', { name: rules.cli })).toContainText('FromPort=1435');
});

test('start from a port that was looked up', async ({ page }) => {
  const { lookup, box } = await openLookup(page);
  await box.fill('1521');
  await lookup.getByRole('button', { name: strings.makeRule }).click();
  const generator = page.locator('.rule-generator');
  await expect(generator.getByRole('checkbox', { name: 'RDS for Oracle 1521' })).toBeChecked();
  await expect(generator).toBeInViewport();
  await expect(generator).toBeFocused();
});

test('say which part of a broken address was left out', async ({ page }) => {
  const generator = await openRules(page, { query: '?sg=rds-mysql.nonsense&app=0' });
  await expect(generator.locator('.problems')).toContainText('nonsense');
  await expect(generator.getByRole('checkbox', { name: 'RDS for MySQL 3306' })).toBeChecked();
});

test('offer the services of a kind by name', async ({ page }) => {
  const generator = await openRules(page);
  for (const kind of Object.values(rules.kinds)) {
    const names = await generator
      .getByRole('group', { name: kind, exact: true })
      .locator('label > span')
      .evaluateAll((labels) => labels.map((label) => label.firstChild?.textContent?.trim() ?? ''));
    expect.soft(names.length, kind).toBeGreaterThan(0);
    expect.soft(names, kind).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'ko')));
  }
});
