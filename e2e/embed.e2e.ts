import { readPages } from '../src/content/queries/pages-on-disk.ts';
import { accessibilityFaults } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { schemes } from './support/theme.ts';

const labs = readPages('src/content').filter(({ lab }) => lab !== undefined);

for (const scheme of schemes) {
  for (const address of labs.flatMap(({ slug }) => [`${slug}/embed/`, `en/${slug}/embed/`])) {
    test(`the lab for frames, /${address}, follows a ${scheme} system and is accessible`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
}
