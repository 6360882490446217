import { readPages } from '../src/content/queries/pages-on-disk.ts';
import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const labs = readPages('src/content').filter(({ lab }) => lab !== undefined);

// Only colours depend on the theme, and both languages have the same ones, so that one theme each is enough.
for (const { slug } of labs) {
  for (const [address, scheme] of [
    [`${slug}/embed/`, 'light'],
    [`en/${slug}/embed/`, 'dark'],
  ] as const) {
    test(`the lab for frames, /${address}, follows a ${scheme} system and is accessible`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
      // Says what it is and whose, with the way to the whole lab.
      const head = page.getByRole('banner');
      const heading = await head.getByRole('heading', { level: 1 }).textContent();
      expect(await page.title()).toBe(`${heading} | Hit or Miss`);
      await expect(head.getByRole('link', { name: 'Hit or Miss' })).toHaveAttribute(
        'href',
        `/${address.replace('embed/', '')}`,
      );
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
}
