import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { fill } from '../src/i18n/fill.ts';
import { portDrillStrings } from '../src/i18n/port-drill.ts';
import { portStrings } from '../src/i18n/ports.ts';
import { securityGroupStrings } from '../src/i18n/security-group-rules.ts';
import { faultsInBothThemes } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';

const registryAddress = '**/port-registry.txt';
const queries: { q: string; first: string | null }[] = JSON.parse(
  readFileSync(new URL('../src/widgets/ports/look-up-queries.json', import.meta.url), 'utf8'),
);

/** Waits until the island around an element answers. */
async function ready(element: Locator, page: Page): Promise<Locator> {
  await element.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: element })).not.toHaveAttribute('ssr');
  return element;
}

for (const language of ['ko', 'en'] as const) {
  const address = pageAddress('ports', language);
  const strings = portStrings[language];
  const rules = securityGroupStrings[language];
  const drill = portDrillStrings[language];

  async function openLookup(page: Page, query = ''): Promise<{ lookup: Locator; box: Locator }> {
    await page.goto(`${address}${query}`);
    const lookup = await ready(page.locator('.port-lookup'), page);
    return { lookup, box: lookup.getByRole('searchbox', { name: strings.label }) };
  }

  test.describe(`the port look-up on ${address}`, () => {
    test('answers a number with every service that shares it, and says why', async ({ page }) => {
      const { lookup, box } = await openLookup(page);
      await box.fill('5432');
      const cards = lookup.locator('.port-card');
      await expect(cards.locator('h3')).toContainText(['PostgreSQL', 'Aurora', 'Aurora DSQL']);
      await expect(cards.first()).toHaveAttribute('data-port', '5432');
      await expect(cards.first()).toContainText(strings.inNotes);
      await expect(lookup.locator('.port-shared')).toContainText('5432');
      for (const part of [strings.aws, strings.rds, strings.trap, strings.iana, strings.sources]) {
        await expect(cards.first().getByText(part, { exact: true })).toBeVisible();
      }
      await expect(cards.first().locator('time')).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}$/);
      await expect(page).toHaveURL(/[?&]q=5432$/);
    });

    test('brings a query back from the address, and follows the back button', async ({ page }) => {
      const { lookup, box } = await openLookup(page, '?q=%EC%98%A4%EB%9D%BC%ED%81%B4');
      await expect(box).toHaveValue('오라클');
      await expect(lookup.locator('.port-card').first()).toContainText('1521');
      await page.reload();
      await expect(lookup.locator('.port-card').first()).toContainText('1521');
      // A step inside the page: from here on the back button leaves the script running.
      await page.goto(`${page.url()}#table`);
      await box.fill('5432');
      await expect(page).toHaveURL(/[?&]q=5432#table$/);
      await page.goBack();
      await expect(box).toHaveValue('오라클');
      await expect(lookup.locator('.port-card').first()).toContainText('1521');
    });

    test('carries the ports once, although the drill needs them too', async ({ page }) => {
      await page.goto(address);
      await expect(page.locator(`script[type="application/json"]#ports-${language}`)).toHaveCount(1);
      await expect(page.locator('.port-drill')).toHaveCount(1);
    });

    test.describe('without a registry', () => {
      test.use({ expectedFault: /503/ });

      test('needs no request for the curated ports, says that the registry is missing, and tries again', async ({
        page,
      }) => {
        let requests = 0;
        // One lost answer is made good in silence; the line stays broken until the reader asks again.
        let broken = true;
        await page.route(registryAddress, (route) => {
          requests++;
          return broken ? route.fulfill({ status: 503, body: '' }) : route.continue();
        });
        const { lookup, box } = await openLookup(page);
        expect(requests).toBe(0);
        await box.fill('mysql');
        await expect(lookup.locator('.port-card').first()).toContainText('3306');
        const registry = lookup.locator('.port-registry');
        await expect(registry).toContainText(strings.registryFailed);
        await expect(registry).not.toContainText(strings.registryNothing);
        broken = false;
        await registry.getByRole('button', { name: strings.registryRetry }).click();
        await expect(registry.locator('tbody tr').first()).toHaveAttribute('data-port', '3306');
      });
    });

    test('finds the rest in the IANA registry', async ({ page }) => {
      const { lookup, box } = await openLookup(page);
      await box.fill('etcd');
      const lines = lookup.locator('.port-lines tbody tr');
      await expect(lines.first()).toContainText('etcd-client');
      await expect(lines.first()).toHaveAttribute('data-port', '2379');
      await box.fill('6381');
      await expect(lookup.getByRole('status').first()).toContainText('6380');
      await expect(lookup).toContainText(strings.registryNothing);
      await box.fill('60000');
      await expect(lookup).toContainText(strings.registryDynamic);
      await box.fill('1-1000');
      await expect(lines).toHaveCount(40);
    });

    test('gives bad input a sentence and never an empty screen', async ({ page }) => {
      const { lookup, box } = await openLookup(page);
      const status = lookup.getByRole('status').first();
      for (const [typed, sentence] of [
        ['80,443', strings.problems.several],
        ['0', strings.problems.zero],
        ['65536', strings.problems['too-large']],
        ['-1', strings.problems.negative],
        ['1e9', strings.problems['too-large']],
        ['500-100', strings.problems.reversed],
        ['!!', strings.problems['no-letters']],
        ['<script>', '<script>'],
        ['x'.repeat(300), strings.tooLong],
      ] as const) {
        await box.fill(typed);
        await expect(status).toContainText(sentence);
        expect(await overflowingElements(page)).toEqual([]);
      }
      await box.fill('500-100');
      await lookup.getByRole('button', { name: fill(strings.tryInstead, { query: '100-500' }) }).click();
      await expect(box).toHaveValue('100-500');
      await expect(lookup.locator('.port-card').first()).toBeVisible();
      await box.fill('');
      await expect(status).toHaveText('');
      await expect(lookup.locator('.port-card')).toHaveCount(0);
      await expect(page).not.toHaveURL(/q=/);
    });

    test('answers a sample of the queries it was tested with, in the browser as in the tests', async ({
      page,
    }) => {
      const { lookup, box } = await openLookup(page);
      const sample = queries.filter(
        ({ first }, index) => first !== null && !first.startsWith('iana:') && index % 6 === 0,
      );
      for (const { q, first } of sample) {
        await box.fill(q);
        const anchor = lookup.locator('.port-card').first().getByRole('link', { name: strings.inTable });
        const target = await anchor.getAttribute('href');
        await expect(page.locator(`.port-table tr:has(${target})`), `${q} → ${first}`).toHaveCount(1);
      }
    });

    test('shows five services and the rest on request', async ({ page }) => {
      const { lookup, box } = await openLookup(page);
      await box.fill('udp');
      const cards = lookup.locator('.port-card');
      await expect(cards.first()).toBeVisible();
      const more = lookup.getByRole('button', { name: /\d/ }).last();
      await box.fill('tcp');
      await expect(cards).toHaveCount(5);
      await more.click();
      expect(await cards.count()).toBeGreaterThan(30);
    });

    test('can be used by keyboard alone, and leads to the row of the table', async ({ page }) => {
      const { lookup, box } = await openLookup(page);
      await box.focus();
      await page.keyboard.type('redis');
      await expect(lookup.locator('.port-card').first()).toContainText('6379');
      const link = lookup.locator('.port-card').first().getByRole('link', { name: strings.inTable });
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#port-6379$/);
      await expect(page.locator('#port-6379')).toBeInViewport();
    });
  });

  test.describe(`the table of ports on ${address}`, () => {
    test('has a row per service with its numbers, anchors and everything promised', async ({ page }) => {
      await page.goto(`${address}#port-5432`);
      const table = page.getByRole('table', { name: /40.*\d{4}-\d{2}-\d{2}/ });
      await expect(table.locator('tbody tr')).toHaveCount(40);
      await expect(table.locator('thead th[scope="col"]')).toHaveCount(4);
      await expect(table.locator('tbody th[scope="row"]')).toHaveCount(40);
      await expect(page.locator('#port-5432')).toBeInViewport();
      await expect(table.locator('tr[data-port~="9111"]')).toHaveCount(1);
      await expect(table.locator('[data-port="5432"]:not(tr)')).toHaveCount(3);
      const marked = table.locator('tbody tr', { hasText: strings.inNotes });
      await expect(marked).toHaveCount(10);
      await expect(table.locator('tbody tr').nth(9)).toContainText('Amazon Aurora');
    });

    test('reads as a table on a phone too, and fits it', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      await expect(page.getByRole('row')).not.toHaveCount(0);
      await expect(page.getByRole('rowheader', { name: /3306/ }).first()).toBeVisible();
      expect(await overflowingElements(page)).toEqual([]);
    });

    test('tells services that share a number apart, whose names have spaces themselves', async ({ page }) => {
      await page.goto(address);
      const aurora = page.getByText(/MySQL (·|and) MariaDB, Amazon Aurora/);
      await expect(aurora).toContainText('3306');
    });
  });

  async function openRules(page: Page, query = ''): Promise<Locator> {
    await page.goto(`${address}${query}`);
    return ready(page.locator('.rule-generator'), page);
  }

  test.describe(`the security-group rules on ${address}`, () => {
    test('lead from picked services to sentences, commands and a template', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const generator = await openRules(page);
      await expect(generator).toContainText(rules.nothingPicked);
      await generator.getByRole('checkbox', { name: /^Aurora MySQL/ }).check();
      await generator
        .getByRole('checkbox', { name: fill(rules.throughProxy, { name: 'Aurora MySQL' }) })
        .check();
      await generator.getByRole('checkbox', { name: /ElastiCache Serverless.*Valkey/ }).check();
      await expect(generator).toContainText(fill(rules.rules, { count: 4 }));
      const commands = generator.getByRole('region', { name: rules.cli });
      await expect(commands).toContainText('--group-id "$AURORA_MYSQL_PROXY_SG"');
      await expect(commands).toContainText('UserIdGroupPairs=[{GroupId=$APP_SG');
      await expect(commands).not.toContainText('0.0.0.0/0');
      await commands.getByRole('button').click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('FromPort=6380');
      const template = generator.getByRole('region', { name: rules.cloudFormation });
      await expect(template).toContainText('Type: AWS::EC2::SecurityGroupIngress');
      await expect(template).toContainText('SourceSecurityGroupId: !Ref AppSecurityGroup');
      await expect(page).toHaveURL(/sg=aurora-mysql_proxy\.elasticache-serverless/);
      await page.reload();
      await expect(generator).toContainText(fill(rules.rules, { count: 4 }));
    });

    test('say it where AWS documents disagree about a port', async ({ page }) => {
      const generator = await openRules(page, '?sg=elasticache-serverless-memcached');
      await expect(generator).toContainText(fill(rules.rules, { count: 2 }));
      await expect(generator.getByRole('region', { name: rules.cli })).toContainText('FromPort=11212');
      await expect(generator).toContainText(
        language === 'ko' ? 'AWS 문서끼리 어긋나서' : 'AWS’s documents disagree',
      );
    });

    test('warn when a database would be open to the world', async ({ page }) => {
      const generator = await openRules(page, '?sg=rds-mysql');
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
      const generator = await openRules(page, '?sg=rds-sql-server');
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
      await expect(generator.getByRole('checkbox', { name: /RDS for Oracle/ })).toBeChecked();
      await expect(generator).toBeInViewport();
      await expect(generator).toBeFocused();
    });

    test('say which part of a broken address was left out', async ({ page }) => {
      const generator = await openRules(page, '?sg=rds-mysql.nonsense&app=0');
      await expect(generator.locator('.problems')).toContainText('nonsense');
      await expect(generator.getByRole('checkbox', { name: 'RDS for MySQL 3306' })).toBeChecked();
    });
  });

  async function openDrill(page: Page): Promise<Locator> {
    await page.goto(address);
    return ready(page.locator('.port-drill'), page);
  }

  test.describe(`the port drill on ${address}`, () => {
    const numbers: Record<string, string> = {
      FTP: '21',
      SSH: '22',
      SFTP: '22',
      HTTP: '80',
      HTTPS: '443',
      PostgreSQL: '5432',
      Oracle: '1521',
      'Microsoft SQL Server': '1433',
      'Amazon Aurora': '3306',
    };
    const numberFor = (prompt: string) =>
      prompt.startsWith('MySQL') ? '3306' : (numbers[prompt.split(':')[0] ?? ''] ?? '');

    /** Answers the question shown, right or wrong, with Enter only. */
    async function answer(page: Page, panel: Locator, right: boolean): Promise<string> {
      const prompt = (await panel.locator('.drill-prompt').textContent()) ?? '';
      await expect(panel.getByRole('textbox')).toBeFocused();
      await page.keyboard.type(right ? numberFor(prompt) : '9');
      await page.keyboard.press('Enter');
      await expect(panel.getByRole('button', { name: drill.next })).toBeFocused();
      await expect(panel.locator(right ? '.drill-right' : '.drill-wrong')).not.toBeEmpty();
      await page.keyboard.press('Enter');
      return prompt;
    }

    test('asks by keyboard alone, brings misses back, and keeps the score', async ({ page }) => {
      const panel = await openDrill(page);
      await panel.getByRole('button', { name: drill.start }).press('Enter');
      const missed = await answer(page, panel, false);
      let asked = 0;
      const prompts: string[] = [];
      while (await panel.locator('.drill-prompt').isVisible()) {
        prompts.push(await answer(page, panel, true));
        asked++;
        if (asked > 12) break;
      }
      expect(asked).toBe(10);
      expect(prompts.indexOf(missed)).toBe(3);
      await expect(panel).toContainText(fill(drill.finished, { all: 10, first: 9 }));
      await page.reload();
      await ready(panel, page);
      await panel.getByRole('button', { name: drill.start }).click();
      // What was missed last time comes first.
      await expect(panel.locator('.drill-prompt')).toHaveText(missed);
      await page.keyboard.press('Escape');
      await expect(panel.getByRole('button', { name: drill.start })).toBeFocused();
    });

    test('hides names, takes Korean and slips, and explains what it does not take', async ({ page }) => {
      const panel = await openDrill(page);
      await panel.getByRole('radio', { name: drill.hides.names, exact: true }).check();
      await panel.getByRole('button', { name: drill.start }).click();
      await page.keyboard.press('Enter');
      await expect(panel).toContainText(drill.empty);
      const names: Record<string, string> = {
        '21': 'ftp',
        '22': '에스에스에이치',
        '80': 'http',
        '443': 'htps',
        '5432': '포스트그레',
        '3306': 'MaraiDB',
        '1521': '오라클',
        '1433': 'mssql',
      };
      for (let asked = 0; asked < 8; asked++) {
        const prompt = (await panel.locator('.drill-prompt').textContent()) ?? '';
        await panel.getByRole('textbox').fill(names[/\d+/.exec(prompt)?.[0] ?? ''] ?? '');
        await page.keyboard.press('Enter');
        await expect(panel.locator('.drill-right')).not.toBeEmpty();
        await page.keyboard.press('Enter');
      }
      await expect(panel).toContainText(fill(drill.finished, { all: 8, first: 8 }));
      await panel.getByRole('button', { name: drill.forget }).click();
      await expect(panel).toContainText(drill.forgotten);
    });

    test('works where the browser blocks storage, and says that nothing is kept', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      });
      const panel = await openDrill(page);
      await panel.getByRole('button', { name: drill.start }).click();
      for (let asked = 0; asked < 10; asked++) await answer(page, panel, true);
      await expect(panel).toContainText(fill(drill.finished, { all: 10, first: 10 }));
      await expect(panel).toContainText(drill.notKept);
    });
  });

  test.describe(`the widgets on ${address}`, () => {
    const states: Record<string, (page: Page) => Promise<void>> = {
      'a port found': async (page) => {
        await openLookup(page, '?q=5432');
        await expect(page.locator('.port-lines')).toBeVisible();
      },
      'nothing found': async (page) => {
        await openLookup(page, '?q=zzzzzz');
        await expect(page.locator('.port-answer')).not.toBeEmpty();
      },
      'rules and a warning': async (page) => {
        await openRules(page, '?sg=rds-mysql_proxy.alb.nothing&from=0.0.0.0/0');
        await expect(page.getByRole('alert')).toBeVisible();
      },
      'a question answered wrong': async (page) => {
        const panel = await openDrill(page);
        await panel.getByRole('button', { name: drill.start }).click();
        await panel.getByRole('textbox').fill('9');
        await page.keyboard.press('Enter');
        await expect(panel.locator('.drill-wrong')).not.toBeEmpty();
      },
      'a phone': async (page) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await openLookup(page, '?q=22&sg=aurora-mysql');
        expect(await overflowingElements(page)).toEqual([]);
      },
    };
    for (const [state, reach] of Object.entries(states)) {
      test(`give axe nothing to find in either theme with ${state}`, async ({ page }) => {
        await reach(page);
        expect(await faultsInBothThemes(page, '.port-lookup, .rule-generator, .port-drill')).toEqual([]);
      });
    }

    test('leave the paper to the table', async ({ page }) => {
      await openLookup(page, '?q=22');
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.port-lookup', '.rule-generator > div', '.port-drill']) {
        await expect(page.locator(part)).toBeHidden();
      }
      await expect(page.locator('.port-table tbody tr')).toHaveCount(40);
      await expect(page.locator('#port-3306')).toBeVisible();
      // A header that sticks would cover the first row of every sheet, on which browsers repeat it anyway.
      await expect(page.locator('.port-table thead th').first()).toHaveCSS('position', 'static');
    });
  });

  test.describe(`${address} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('shows the whole table of ports and no dead controls', async ({ page }) => {
      await page.goto(`${address}#port-1521`);
      await expect(page.locator('.port-table tbody tr')).toHaveCount(40);
      await expect(page.locator('#port-1521')).toBeInViewport();
      await expect(page.locator('.port-lookup')).toBeHidden();
      await expect(page.locator('.rule-generator button')).toHaveCount(0);
      await expect(page.locator('.port-drill')).toBeHidden();
      const instead = page.locator('noscript p');
      await expect(instead).toHaveText([rules.withoutScript, drill.withoutScript]);
      await expect(instead.last()).toBeVisible();
    });
  });
}

test.describe('the IANA registry', () => {
  test.use({ expectedFault: /port-registry\.txt/ });

  test('can be asked for again after it could not be loaded', async ({ page }) => {
    let fails = true;
    await page.route(registryAddress, (route) => (fails ? route.abort() : route.continue()));
    await page.goto('/ports/?q=8080');
    const lookup = await ready(page.locator('.port-lookup'), page);
    await expect(lookup).toContainText(portStrings.ko.registryFailed);
    fails = false;
    await lookup.getByRole('button', { name: portStrings.ko.registryRetry }).click();
    await expect(lookup.locator('.port-lines')).toContainText('http-alt');
  });
});
