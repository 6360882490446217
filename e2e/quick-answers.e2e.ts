import type { Locator } from '@playwright/test';
import { sceneStrings } from '../src/i18n/player/scene.ts';
import { proxyStrings } from '../src/i18n/scenes/proxy.ts';
import { expect, test } from './support/test.ts';

// What a reader chooses shows in the next frame. What takes long to play or to lay out comes a paint later.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/**
 * Gives a field a value, as a reader does who types or chooses it.
 *
 * @param watched what may follow
 * @returns what the field holds and what `watched` says when the next frame is painted
 */
async function choose(field: Locator, value: string, watched: string) {
  return field.evaluate(
    (element, [value, watched]) => {
      const input = element as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return new Promise<{ readonly field: string; readonly watched: readonly string[] }>((resolve) => {
        requestAnimationFrame(() => {
          const texts = [...document.querySelectorAll(watched)].map((one) => one.textContent);
          resolve({ field: input.value, watched: texts });
        });
      });
    },
    [value, watched] as const,
  );
}

/** By its label, or the list of goals that every scene has above its stage. */
for (const [lab, label, value] of [
  ['proxy', null, 'leak'],
  ['proxy', proxyStrings.ko.functions, '700'],
  ['cluster', null, 'reshard'],
  ['encryption', null, 'share'],
] as const) {
  test(`the lab ‘${lab}’ shows that ${value} is chosen before it is played`, async ({ page }) => {
    await page.goto(`labs/${lab}/`);
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    const stage = page.locator('.player-stage');
    const before = await stage.textContent();
    const field =
      label === null
        ? stage.locator('.goal-choice select')
        : page.getByRole('textbox', { name: label, exact: true });
    const { field: shown, watched } = await choose(field, value, '.player-stage');
    expect(shown).toBe(value);
    expect(watched).toEqual([before]);
    await expect.poll(() => stage.textContent()).not.toBe(before);
    await expect(field).toHaveValue(value);
  });
}

test('what the reader does before a choice is played comes after it, and is taken back before it', async ({
  page,
}) => {
  await page.goto('labs/proxy/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const functions = page.getByRole('textbox', { name: proxyStrings.ko.functions, exact: true });
  const before = await functions.inputValue();
  const position = page.locator('.player-position');
  const burst = page.getByRole('button', { name: proxyStrings.ko.actionNames.burst });
  await functions.evaluate(
    async (field, button) => {
      const input = field as HTMLInputElement;
      input.value = '700';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      // A field that has the focus shows what was typed.
      input.dispatchEvent(new Event('blur'));
      // The choice shows, and has not been played yet.
      await Promise.resolve().then(() => Promise.resolve());
      (button as HTMLElement | null)?.click();
    },
    await burst.elementHandle(),
  );
  await expect(burst).toHaveCount(0);
  await expect(functions).toHaveValue('700');
  const after = await position.textContent();
  const undo = page.getByRole('button', { name: sceneStrings.ko.undo });
  await undo.click();
  await expect(burst).toHaveCount(1);
  await expect(functions).toHaveValue('700');
  expect(await position.textContent()).not.toBe(after);
  await undo.click();
  await expect(functions).toHaveValue(before);
});

test('of two choices within one frame neither takes back what came with the other', async ({ page }) => {
  await page.goto('labs/proxy/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const situation = page.locator('.player-stage .goal-choice select');
  const functions = page.getByRole('textbox', { name: proxyStrings.ko.functions, exact: true });
  await situation.evaluate(
    async (field, other) => {
      for (const [one, value] of [
        [field as HTMLSelectElement, 'leak'],
        [other as HTMLInputElement, '700'],
      ] as const) {
        one.value = value;
        one.dispatchEvent(new Event('input', { bubbles: true }));
        one.dispatchEvent(new Event('change', { bubbles: true }));
        await Promise.resolve().then(() => Promise.resolve());
      }
    },
    await functions.elementHandle(),
  );
  await expect(functions).toHaveValue('700');
  await expect(situation).toHaveValue('leak');
  await expect(page.getByRole('textbox', { name: proxyStrings.ko.leaks, exact: true })).toHaveValue('6');
});

test('the first port that answers shows at once, the others a paint later, and those already there stay', async ({
  page,
}) => {
  await page.goto('ports/');
  const field = page.getByRole('searchbox', { name: /포트/ });
  const names = '.port-card h3';
  // The look-up starts for a reader who turns to it.
  await field.fill('6379');
  await expect(page.locator(names).first()).toBeVisible();
  const first = await choose(field, '3306', names);
  expect(first.watched).toHaveLength(1);
  await expect(page.locator(names)).toHaveCount(2);
  const again = await choose(field, '3306 ', names);
  expect(again.watched).toHaveLength(2);
});
