import type { Locator, Page } from '@playwright/test';
import { pageAddress } from '../src/address.ts';
import { examStrings } from '../src/i18n/exam.ts';
import { fill } from '../src/i18n/fill.ts';
import { languages } from '../src/language.ts';
import { everything, missedBefore } from '../src/learning/exam.ts';
import { writeLink } from '../src/widgets/exam/link.ts';
import { accessibilityFaults } from './support/axe.ts';
import { overflowingElements } from './support/overflow.ts';
import { expect, test } from './support/test.ts';
import { schemes, setScheme } from './support/theme.ts';

const strings = examStrings.ko;
const morning = new Date('2026-12-01T08:00:00+09:00');
const link = 'exam/?seed=7&count=10&minutes=20';

async function open(page: Page, address: string, label: string = strings.label): Promise<Locator> {
  await page.goto(address);
  const exam = page.getByRole('region', { name: label, exact: true });
  await expect(exam).toHaveAttribute('aria-busy', 'false');
  return exam;
}

test('an exam goes on after a reload, tells nothing before its end, and then every reason', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  let exam = await open(page, link);
  await exam.getByRole('button', { name: strings.start }).click();
  await expect(exam.locator('#exam-position')).toBeFocused();

  await page.keyboard.press('2');
  await expect(exam.locator('.card-options button').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(exam.locator('.card-why')).toHaveCount(0);
  await page.keyboard.press('f');
  await page.keyboard.press('ArrowRight');
  await expect(exam.locator('#exam-position')).toContainText(
    fill(strings.position, { number: 2, count: 10 }),
  );
  for (const scheme of schemes) {
    await setScheme(page, scheme);
    expect(await accessibilityFaults(page, '.exam')).toEqual([]);
  }
  expect(await overflowingElements(page)).toEqual([]);

  exam = await open(page, 'exam/');
  await expect(exam.locator('#exam-position')).toContainText(
    fill(strings.position, { number: 2, count: 10 }),
  );
  const first = `${fill(strings.numberAnswered, { number: 1 })}, ${strings.flagged}`;
  await exam.getByRole('button', { name: first }).click();
  await expect(exam.locator('.card-options button').nth(1)).toHaveAttribute('aria-pressed', 'true');

  await exam.getByRole('button', { name: strings.handIn, exact: true }).click();
  await expect(exam).toContainText(fill(strings.unanswered, { count: 9 }));
  await exam.getByRole('button', { name: strings.handInNow }).click();
  await expect(exam.getByRole('heading')).toBeFocused();
  await expect(exam.locator('.exam-list > li')).toHaveCount(10);
  await expect(exam.locator('.card-why')).toHaveCount(40);
  for (const scheme of schemes) {
    await setScheme(page, scheme);
    expect(await accessibilityFaults(page, '.exam')).toEqual([]);
  }
  expect(await overflowingElements(page)).toEqual([]);

  const isHit = (await exam.locator('.exam-list > li').first().locator('.card-hit').count()) > 0;
  await exam.getByRole('button', { name: strings.remember }).click();
  await exam.getByRole('link', { name: strings.mistakesLink }).click();
  await expect(page.locator('.review-mistakes')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('.review-list > li')).toHaveCount(isHit ? 0 : 1);
});

test('several answers, steps in order and a number are asked by keyboard and marked in whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  // All questions of a note that has every kind.
  const exam = await open(page, 'exam/?seed=7&count=40&minutes=60&topic=rds%2Fsecurity&kinds=every');
  await expect(exam).toContainText(strings.shared);
  await exam.getByRole('button', { name: strings.start }).click();
  await expect(exam.locator('#exam-position')).toBeFocused();
  const ways = { several: strings.chooseTwo, order: strings.putInOrder, number: '답 (일)' };
  const numbers: Partial<Record<keyof typeof ways, number>> = {};
  const count = await exam.locator('.exam-numbers > li').count();
  for (let number = 1; number <= count; number += 1) {
    await expect(exam.locator('#exam-position')).toContainText(fill(strings.position, { number, count }));
    const card = (await exam.locator('.asked-card').textContent()) ?? '';
    for (const way of ['several', 'order', 'number'] as const)
      if (card.includes(ways[way])) numbers[way] ??= number;
    await page.keyboard.press('ArrowRight');
  }
  const go = (way: keyof typeof ways) =>
    exam
      .locator('.exam-numbers button')
      .nth((numbers[way] ?? 0) - 1)
      .click();
  const options = exam.locator('.card-options button');
  const answered = exam.locator('.exam-numbers button[aria-current] .sr-only');

  await go('several');
  await page.keyboard.press('4');
  await expect(answered).toContainText(strings.numberOpen.replace('{number}', `${numbers.several}`));
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await expect(exam.locator('.card-options [aria-pressed="true"]')).toHaveCount(2);
  await expect(exam.getByText(strings.enough)).toBeVisible();
  for (const scheme of schemes) {
    await setScheme(page, scheme);
    expect(await accessibilityFaults(page, '.exam')).toEqual([]);
  }

  await go('order');
  for (const key of ['3', '1', '2', '4', '1', '1']) await page.keyboard.press(key);
  await expect(options.nth(0)).toContainText(fill(strings.step, { number: 4 }));
  await expect(options.nth(2)).toContainText(fill(strings.step, { number: 1 }));

  await go('number');
  const field = exam.getByRole('textbox', { name: ways.number });
  await field.fill('일주일');
  await expect(exam.getByText(strings.noNumber)).toBeVisible();
  await field.fill('7');
  expect(await accessibilityFaults(page, '.exam')).toEqual([]);

  // What was filled in is there after a reload.
  await open(page, 'exam/');
  await expect(field).toHaveValue('7');
  await exam.getByRole('button', { name: strings.handIn, exact: true }).click();
  await exam.getByRole('button', { name: strings.handInNow }).click();
  await expect(exam.getByRole('heading')).toBeFocused();
  const marked = (way: keyof typeof ways) => exam.locator('.exam-list > li').nth((numbers[way] ?? 0) - 1);
  await expect(marked('number').locator('.card-hit')).toHaveCount(1);
  await expect(marked('several').locator('[data-chosen="true"]')).toHaveCount(2);
  await expect(marked('several').locator('.card-why')).toHaveCount(4);
  await expect(marked('order')).toContainText(fill(strings.yourStep, { number: 4 }));
  expect(await accessibilityFaults(page, '.exam')).toEqual([]);

  // The given answer is beside the right one, also where it was no single option.
  await exam.getByRole('button', { name: strings.remember }).click();
  await exam.getByRole('link', { name: strings.mistakesLink }).click();
  await expect(page.locator('.review-list .card-miss').filter({ hasText: ' → ' })).not.toHaveCount(0);
});

test('a link gives the same questions, and time that runs out unseen hands them in', async ({ page }) => {
  await page.clock.setFixedTime(morning);
  const askedFirst: (string | null)[] = [];
  for (const _ of [1, 2]) {
    const exam = await open(page, link);
    await expect(exam).toContainText(strings.shared);
    await exam.getByRole('button', { name: strings.start }).click();
    await expect(exam.locator('#exam-position')).toBeFocused();
    await page.keyboard.press('1');
    await expect(exam.locator('.card-options button').first()).toHaveAttribute('aria-pressed', 'true');
    askedFirst.push(await exam.locator('.asked-card').textContent());
  }
  expect(askedFirst[1]).toBe(askedFirst[0]);

  await page.clock.setFixedTime(new Date(morning.getTime() + 60 * 60_000));
  const exam = await open(page, 'exam/');
  await expect(exam).toContainText(strings.timeUp);
  await expect(exam.locator('.exam-list > li')).toHaveCount(10);

  await open(page, 'exam/?seed=-1&count=10&minutes=20');
  await expect(exam.getByRole('alert')).toContainText(strings.linkFault);
  await exam.locator('select').selectOption({ label: strings.mistakes });
  await expect(exam.getByRole('status')).toContainText(strings.noMistakes);
  await expect(exam.getByRole('button', { name: strings.start })).toHaveAttribute('aria-disabled', 'true');
});

for (const language of languages) {
  test(`no question and no reason is wider than a phone (${language})`, async ({ page }) => {
    const own = examStrings[language];
    await page.setViewportSize({ width: 360, height: 740 });
    const base = pageAddress('exam', language);
    const start = await open(page, base, own.label);
    const topics = await start
      .locator('select option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    let asked = 0;
    for (const topic of topics.filter((name) => name !== everything && name !== missedBefore)) {
      const link = writeLink(
        { seed: 7, count: 40, minutes: 20, topic, kinds: 'every' },
        new URL(base, page.url()).href,
      );
      const exam = await open(page, link, own.label);
      await exam.getByRole('button', { name: own.start }).click();
      await expect(exam.locator('#exam-position')).toBeFocused();
      const count = await exam.locator('.exam-numbers > li').count();
      for (let number = 1; number <= count; number += 1) {
        expect(await overflowingElements(page)).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
      await exam.getByRole('button', { name: own.handIn, exact: true }).click();
      await exam.getByRole('button', { name: own.handInNow }).click();
      await expect(exam.locator('.exam-list > li')).toHaveCount(count);
      expect(await overflowingElements(page)).toEqual([]);
      asked += count;
    }
    expect(asked).toBeGreaterThan(100);
  });
}
