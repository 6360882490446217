import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// While the phases of an operation are shown, everything beside the stage says what has been shown and no more.

test('log and totals follow the phases of a miss', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=five&step=3');
  await lab.expectPosition(3);
  const before = await lab.totals();
  const current = lab.root.locator('.player-log [aria-current="step"]');
  for (const [sentence, mark] of [
    ['캐시에서 user:9를 찾아요.', 'lookup'],
    ['캐시 미스: user:9가 캐시에 없어요.', 'miss'],
    ['RDS에서 user:9의 v0 값을 읽어요.', 'miss'],
  ] as const) {
    await lab.button('한 단계 앞으로').click();
    await expect(current).toContainText(sentence);
    // Nothing of what follows.
    await expect(current.getByRole('button')).toHaveText(new RegExp(`${escaped(sentence)}$`));
    await expect(current.locator('.player-log-mark svg')).toHaveAttribute('data-glyph', mark);
    expect(await lab.totals()).toEqual(before);
  }
  await lab.forward();
  await expect(current).toContainText('캐시 미스: user:9가 캐시에 없어 RDS에서 읽고 저장해요.');
  const after = await lab.totals();
  expect(Number(after['미스'])).toBe(Number(before['미스']) + 1);
  expect(Number(after['왕복'])).toBeGreaterThan(Number(before['왕복']));
});

test('a difference between two caches is marked once both have shown it', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=4');
  await lab.expectPosition(4);
  const before = await lab.totals();
  const stages = lab.root.locator('.stages');
  await lab.button('한 단계 앞으로').click();
  await expect(lab.root.locator('.player-position')).toContainText('단계 1/');
  await expect(stages).not.toHaveAttribute('data-differs');
  expect(await lab.totals()).toEqual(before);
  await lab.button('한 단계 앞으로').click();
  await expect(lab.root.locator('.stage-sentence').first()).toContainText('오래된 적중');
  await expect(stages).toHaveAttribute('data-differs');
});

test('phases of a miss come one by one and back', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=five&step=3');
  await lab.expectPosition(3);
  const before = await lab.screen();
  const said = lab.root.getByRole('status').filter({ hasText: /./ }).first();
  for (const sentence of [
    '캐시에서 user:9를 찾아요.',
    '캐시 미스: user:9가 캐시에 없어요.',
    'RDS에서 user:9의 v0',
  ]) {
    await lab.button('한 단계 앞으로').click();
    await expect(said).toContainText(sentence);
  }
  for (let phase = 0; phase < 3; phase++) await lab.button('한 단계 뒤로').click();
  expect(await lab.screen()).toBe(before);
});

function escaped(sentence: string): string {
  return sentence.replaceAll(/[.?]/g, String.raw`\$&`);
}
