import { compareStrings } from '../src/i18n/lab/compare.ts';
import { lessonStrings } from '../src/i18n/lab/lessons.ts';
import { presetStrings } from '../src/i18n/lab/presets.ts';
import { accessibilityFaults } from './support/axe.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

const { five, exam, 'cold-start': coldStart } = presetStrings.ko;

test('the lab plays by itself to a question, goes on after the answer, and leads to the next lesson', async ({
  page,
}) => {
  await page.goto('labs/cache/');
  const lab = new LabPage(page);
  await expect(lab.root.locator('.player-question')).toContainText('두 캐시는 어느 값을 돌려줄까요?');
  await lab.expectPosition(4);
  expect(await accessibilityFaults(page, '.cache-lab')).toEqual([]);
  await lab.button(compareStrings.ko.onlyFirst(0)).click();
  await expect(lab.root.locator('.lesson-panel')).toContainText('맞았어요.');
  await lab.expectPosition(7);
  await lab.timeline.press('End');
  await expect(lab.root.locator('.player-lesson')).toContainText(exam.lesson);
  const rail = lab.root.getByRole('list', { name: lessonStrings.ko.heading });
  await expect(rail.getByRole('button', { name: exam.title })).toHaveAccessibleName(
    new RegExp(`${lessonStrings.ko.done}$`),
  );
  await lab.button(lessonStrings.ko.next(five.title)).click();
  await expect(rail.getByRole('button', { name: five.title })).toHaveAttribute('aria-current', 'true');
  await expect(lab.root.locator('.player-question')).toContainText('적중일까요, 미스일까요?');
  // Along the rail with the keyboard, without moving time.
  await rail.getByRole('button', { name: five.title }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(rail.getByRole('button', { name: coldStart.title })).toBeFocused();
  await page.reload();
  await expect(rail.getByRole('button', { name: exam.title })).toHaveAccessibleName(
    new RegExp(`${lessonStrings.ko.done}$`),
  );
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 360, height: 740 } });

  test('the lab stands at its question from the first moment, with its slots on a phone', async ({
    page,
  }) => {
    await page.goto('labs/cache/');
    const lab = new LabPage(page);
    await lab.expectPosition(4);
    await expect(lab.button(compareStrings.ko.onlyFirst(0))).toBeInViewport({ ratio: 1 });
    await expect(lab.root.locator('.slots').first()).toBeInViewport({ ratio: 1 });
    await expect(lab.button('재생')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

for (const { width, height, key } of [
  { width: 360, height: 740, key: 'Enter' },
  { width: 1280, height: 720, key: 'Space' },
]) {
  test(`by keyboard the next lesson keeps the focus and shows its stage, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const lab = new LabPage(page);
    await lab.open('preset=exam&step=1&predict=0');
    /** Ends the lesson, scrolls its stage to a height of the screen, and goes on. */
    const goOn = async (title: string, stageAt: number) => {
      await lab.timeline.press('End');
      const next = lab.button(lessonStrings.ko.next(title));
      await next.focus();
      const scrolled = await lab.root.locator('.stages').evaluate((stages, at) => {
        scrollBy({ top: stages.getBoundingClientRect().top - at, behavior: 'instant' });
        return scrollY;
      }, stageAt);
      await next.press(key);
      await expect(lab.button(/^(재생|일시 정지)$/)).toBeFocused();
      await expect(lab.root.locator('.lessons [aria-current]')).toContainText(title);
      return scrolled;
    };
    const places = () =>
      lab.root.locator('.lab-figure').evaluate((figure) => {
        const box = (selector: string) => figure.querySelector(selector)?.getBoundingClientRect();
        return {
          scrolled: scrollY,
          above:
            (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) -
            (box('.stage')?.top ?? 0),
          below: (box('.stage')?.bottom ?? 0) - (box('.lab-reach')?.top ?? 0),
        };
      });
    // Above the screen.
    await goOn(five.title, -120);
    await expect
      .poll(async () => {
        const { above, below } = await places();
        return Math.max(above, below);
      })
      .toBeLessThanOrEqual(1);
    // On the screen already.
    const scrolled = await goOn(coldStart.title, 100);
    await expect(lab.root.locator('.player-position')).not.toHaveText(/^5 /);
    expect((await places()).scrolled).toBe(scrolled);
  });
}
