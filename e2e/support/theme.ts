import { expect, type Page } from '@playwright/test';

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/**
 * Makes an open page dark or light the way most readers do: the system asks for it. Motion is reduced with it,
 * so that no colour is looked at half-way through a transition.
 */
export async function setScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
}
