import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { accessibilityFaults } from './support/axe.ts';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// Requests of the reader’s own: typed one at a time, pasted, or from a file.

test('requests typed one at a time are played at once', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale');
  await lab.root.getByRole('tab', { name: '내 요청' }).click();
  await lab.root.getByLabel('키', { exact: true }).fill('<b>a, "b" 🙂 مفتاح');
  await lab.button('보내기').click();
  await lab.expectPosition(10);
  await expect(
    lab.root.locator('.cache-table').getByRole('rowheader', { name: '<b>a, "b" 🙂 مفتاح' }),
  ).toBeAttached();
});

test('a pasted MONITOR log gives the totals that the command line gives', async ({ page }, testInfo) => {
  const log = Array.from({ length: 300 }, (_, index) => {
    const key = `user:${(index * 7919) % 23}`;
    const command = index % 6 === 0 ? `"SET" "${key}" "v"` : `"GET" "${key}"`;
    return `${1_700_000_000 + index}.000000 [0 127.0.0.1:5000] ${command}`;
  }).join('\n');
  const file = testInfo.outputPath('monitor.log');
  writeFileSync(file, log);
  const printed = execFileSync(
    process.execPath,
    ['scripts/sim.ts', file, '--policy', 'lru', '--capacity', '8', '--strategy', 'lazy', '--json'],
    { encoding: 'utf8' },
  );
  const [row] = JSON.parse(printed) as Record<string, number>[];

  const lab = new LabPage(page);
  await lab.open('preset=cold-start');
  await lab.root.getByRole('tab', { name: '내 요청' }).click();
  await lab.root.getByLabel('요청 목록').fill(log);
  await lab.button('이 요청들로 시작').click();
  await expect(lab.root.locator('.trace-message')).toContainText('redis-cli MONITOR 형식으로 읽었어요');
  await lab.timeline.press('End');
  await expect(lab.root.locator('.player-position')).toContainText(`${row?.operations} / ${row?.operations}`);
  expect(await lab.totals()).toMatchObject({
    읽기: String(row?.reads),
    적중: String(row?.hits),
    미스: String(row?.misses),
    '오래된 읽기': String(row?.staleReads),
    쓰기: String(row?.writes),
    'DB 읽기': String(row?.dbReads),
    'DB 쓰기': String(row?.dbWrites),
    제거: String(row?.evictions),
    왕복: Number(row?.trips).toLocaleString('ko'),
  });
});

test('text that is no trace is explained and stays as it was typed', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale');
  await lab.root.getByRole('tab', { name: '내 요청' }).click();
  const list = lab.root.getByLabel('요청 목록');
  const message = lab.root.locator('.trace-message');
  for (const [typed, sentence] of [
    ['', '비어 있어요'],
    ['하나도 요청이 아닌 글\n둘째 줄도 아니에요', '어떤 형식인지 알아볼 수 없어요'],
    ['r a\nq b\nw a', '2번째 줄 “q b”'],
    ['5 r a\n3 r b\n6 r a', '시각이 5에서 3으로 거꾸로 갔어요'],
  ] as const) {
    await list.fill(typed);
    await lab.button('이 요청들로 시작').click();
    await expect(message).toContainText(sentence);
  }
  await list.fill('아무 말\n이나 적은 것');
  await lab.button('이 요청들로 시작').click();
  await expect(message).toContainText('어떤 형식인지');
  await expect(list).toHaveValue('아무 말\n이나 적은 것');
  const file = lab.root.getByLabel('파일 고르기', { exact: true });
  await file.setInputFiles({
    name: 'a.bin',
    mimeType: 'application/octet-stream',
    buffer: Buffer.alloc(3000),
  });
  await expect(message).toContainText('글이 아닌 파일');
  await file.setInputFiles({
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(10_000_000, 'a'),
  });
  await expect(message).toContainText('줄이 너무 길어요');
});

test('of a file that does not say which column is the key, the reader says it', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale');
  await lab.root.getByRole('tab', { name: '내 요청' }).click();
  await lab.root.getByLabel('파일 고르기', { exact: true }).setInputFiles({
    name: 'requests.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('1,user:1,get\n2,user:2,get\n3,user:1,set\n'),
  });
  const message = lab.root.locator('.trace-message');
  await expect(message).toContainText('어느 것이 키인지 알 수 없어요');
  await expect(lab.root.getByRole('cell', { name: 'user:2' })).toBeVisible();
  await lab.button('이 열들로 읽기').click();
  await expect(lab.root.getByText('키인 열을 하나는 골라 주세요.')).toBeVisible();
  expect(await accessibilityFaults(page, '.trace-panel')).toEqual([]);
  await lab.root.getByLabel('1번째 열').selectOption('시각');
  await lab.root.getByLabel('2번째 열').selectOption('키');
  await lab.root.getByLabel('3번째 열').selectOption('하는 일');
  await lab.button('이 열들로 읽기').click();
  await expect(message).toContainText('요청 2개, 키 2개예요. 열: 키 2번째, 시각 1번째, 하는 일 3번째.');
  await expect(lab.root.getByLabel('1번째 열')).toHaveCount(0);
});

test('a file of which much cannot be used is used only if the reader wants it', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=stale');
  await lab.root.getByRole('tab', { name: '내 요청' }).click();
  const list = lab.root.getByLabel('요청 목록');
  const message = lab.root.locator('.trace-message');
  const before = await lab.root.locator('.player-position').textContent();
  const typed = 'r a\nq b\nr a\nw a\nr a';
  await list.fill(typed);
  await lab.button('이 요청들로 시작').click();
  await expect(message).toContainText('줄의 20%를 쓰지 못했어요');
  await expect(list).toHaveValue(typed);
  await lab.button('쓰지 않기').click();
  await expect(message).toHaveText('앞의 요청이 그대로 있어요.');
  await expect(lab.root.locator('.player-position')).toHaveText(before ?? '');
  await lab.button('이 요청들로 시작').click();
  await lab.button('나머지로 시작').click();
  await expect(list).toHaveValue('r a\nr a\nw a\nr a');
  await expect(lab.button('나머지로 시작')).toHaveCount(0);
});
