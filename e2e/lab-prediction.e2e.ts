import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { LabPage } from './support/lab.ts';
import { expect, test } from './support/test.ts';

// While a question is open, nothing tells the future: what the reader sees and hears depends on the past alone.

const caches = 'cache=lru.4.lazy.t9&cache=fifo.4.write-through';
const past = ['r a', 'r b', 'w a', 'r c', 'r d', 'r a', 'r e', 'r b'];
/** The next request is the same, so that the question is; then everything goes another way. */
const futures = [
  ['r a', 'r a', 'r a', 'r b', 'r b', 'r a', 'r a', 'r b'],
  ['r a', 'w c', 'r c', 'r d', 'x e', 'r e', 'r d', 'r c'],
];

function link(future: readonly string[], predict: boolean): string {
  const trace = encodeURIComponent([...past, ...future].join('\n'));
  return `trace=${trace}&${caches}&step=${past.length}${predict ? '&predict=1' : ''}`;
}

/** An element as text, a line for each tag; attributes in one order, since scripts set them in any. */
function serialized(root: Element): string {
  const lines: string[] = [];
  const walk = (element: Element) => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
    lines.push(`<${element.localName} ${attributes.join(' ')}>`);
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node);
      else if (node.textContent) lines.push(node.textContent);
    }
  };
  walk(root);
  return lines.join('\n');
}

/** Everything of the lab that can be seen, heard, copied or saved, without the requests themselves. */
async function everything(lab: LabPage): Promise<string> {
  const { page, root } = lab;
  const parts: string[] = [];
  const take = async () => {
    await lab.expectSettled();
    parts.push(await root.evaluate(serialized), await root.ariaSnapshot());
  };
  await root.getByRole('tab', { name: '그래프' }).click();
  await expect(root.getByRole('figure')).toHaveCount(8);
  await expect(root.locator('.curve')).toHaveAttribute('aria-busy', 'false');
  const closed = root.locator('.charts details:not([open]) > summary');
  // Once, on a machine busy with other work, every table was closed after all had been opened.
  await expect(async () => {
    while ((await closed.count()) > 0) await closed.first().click();
    await expect(root.locator('.charts').getByRole('table')).toHaveCount(8, { timeout: 2_000 });
  }).toPass();
  await take();
  await root.getByRole('tab', { name: '공유' }).click();
  // The panel is fetched when it is first opened.
  await expect(lab.button('사건 내려받기 (CSV)')).toBeVisible();
  await take();
  for (const name of ['사건 내려받기 (CSV)', '합계 내려받기 (JSON)']) {
    const downloaded = page.waitForEvent('download');
    await lab.button(name).click();
    parts.push(await readFile(await (await downloaded).path(), 'utf8'));
  }
  // Ids are numbered in the order in which parts come, which is not the same twice.
  return parts
    .join('\n')
    .replaceAll(/trace=[^&\s"]*/g, 'trace=…')
    .replaceAll(/\bP\d+-\d+/g, 'P…');
}

/** Positions of the ticks of the bar, as shares of its length. */
async function ticks(lab: LabPage): Promise<number[]> {
  const paths = await lab.root
    .locator('.player-lane path')
    .evaluateAll((lanes) => lanes.map((lane) => lane.getAttribute('d') ?? ''));
  return paths.flatMap((path) => [...path.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x) / 1000));
}

async function expectTicksUpTo(lab: LabPage, step: number, length: number): Promise<void> {
  await expect.poll(async () => (await ticks(lab)).length).toBeGreaterThan(0);
  expect(Math.max(...(await ticks(lab)))).toBeLessThanOrEqual(step / length + 0.001);
}

async function figureOfNote(page: Page): Promise<LabPage> {
  await page.goto('elasticache/db-cache/');
  const lab = new LabPage(page);
  await lab.root.scrollIntoViewIfNeeded();
  await lab.ready();
  return lab;
}

test('two lists of requests that agree so far look, sound and export the same while a question stands', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const shown: string[] = [];
  for (const predict of [true, false]) {
    for (const future of futures) {
      await lab.open(link(future, predict));
      await lab.expectPosition(past.length);
      shown.push(await everything(lab));
    }
  }
  const [one, other, ...openly] = shown;
  expect(one).toContain('다음 요청은 a 읽기예요');
  expect(one).toBe(other);
  // Without predictions the future shows.
  expect(openly[0]).not.toBe(openly[1]);
});

test('ticks are inked as one answers, and jumps reach only what has been seen', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&predict=1');
  await lab.button('미스').click();
  await lab.expectPosition(1);
  await expectTicksUpTo(lab, 1, 15);
  const message = lab.root.locator('.player-mark-message');
  for (const kind of ['any', 'stale', 'difference']) {
    await lab.root.getByLabel('찾아갈 표시').selectOption(kind);
    await lab.button('다음 표시').click();
    await expect(message).toHaveText('아직 보지 않은 요청의 표시는 먼저 맞혀 본 다음에 나타나요.');
    await lab.expectPosition(1);
  }
  await lab.button('한 요청 앞으로').focus();
  await page.keyboard.press('.');
  await lab.expectPosition(1);
  await expect(lab.timeline).toHaveAttribute('aria-valuetext', /^요청 15개 중 1번째: 캐시 미스/);
  await lab.forward(4);
  await expectTicksUpTo(lab, 5, 15);
});

test('what has been seen stays seen when one steps back, and is not asked again', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&predict=1&step=5');
  await lab.expectPosition(5);
  await lab.back(3);
  await expect(lab.root.locator('.player-question')).toContainText('이미 본 요청이에요.');
  await expectTicksUpTo(lab, 5, 15);
  await expect.poll(async () => Math.max(...(await ticks(lab)))).toBeCloseTo(5 / 15, 2);
  await lab.button('다음 표시').click();
  await lab.expectPosition(5);
  await lab.back(2);
  await lab.button('이어서 맞히기').click();
  await lab.expectPosition(5);
  await lab.button('한 단계 앞으로').click();
  await expect(lab.root.locator('.player-question')).toContainText('이 요청을 한 단계씩 보고 있어요.');
  await expectTicksUpTo(lab, 5, 15);
  await lab.button('끝까지 보기').click();
  await lab.expectPosition(6);
  await lab.back(1);
  await lab.button('처음부터 다시').click();
  await lab.expectPosition(0);
  await expect.poll(() => ticks(lab)).toEqual([]);
});

test('predictions switched on in the middle hide what is to come', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=exam&step=4');
  await lab.expectPosition(4);
  expect(Math.max(...(await ticks(lab)))).toBe(1);
  await lab.root.getByLabel('먼저 맞혀 보기').check();
  await expect.poll(async () => Math.max(...(await ticks(lab)))).toBeLessThanOrEqual(4 / 15 + 0.001);
  await lab.root.getByLabel('먼저 맞혀 보기').uncheck();
  await expect.poll(async () => Math.max(...(await ticks(lab)))).toBe(1);
});

test('a page says nothing of the future before the link that asks for predictions is open', async ({
  page,
}) => {
  const html = await (await page.request.get('labs/cache/')).text();
  expect(html).toContain('class="player-lane ');
  expect(html).not.toMatch(/<path d="M[\d.]+ 0v/);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/read-link/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('labs/cache/#preset=exam&predict=1&step=2');
  const lab = new LabPage(page);
  await expect(lab.root).toHaveAttribute('aria-busy', 'true');
  expect(await ticks(lab)).toEqual([]);
  release();
  await lab.ready();
  await lab.expectPosition(2);
  await expectTicksUpTo(lab, 2, 15);
});

test('the figure of a note shows no answer before it was given, and takes the questions along to the lab', async ({
  page,
}) => {
  const lab = await figureOfNote(page);
  expect(await ticks(lab)).toEqual([]);
  await lab.button('미스').click();
  await expectTicksUpTo(lab, 1, 5);
  await lab.root.getByRole('link', { name: '실험실에서 열기' }).click();
  await expect(page).toHaveURL(/labs\/cache\/#preset=five&step=1&predict=1/);
  await lab.ready();
  await lab.expectPosition(1);
  await expectTicksUpTo(lab, 1, 5);
});

test('a wrong answer is told why, and the second half of a question stands alone', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=five&predict=1');
  const feedback = lab.root.locator('.player-answer');
  await lab.button('적중').click();
  await expect(feedback).toContainText('아니에요. user:7은 캐시에 없었어요.');
  await lab.forward(2);
  await lab.expectPosition(3);
  await lab.button('미스').click();
  await expect(lab.root.locator('.player-question')).toContainText('user:9를 저장하려면 누가 제거될까요?');
  await expect(feedback).not.toContainText('맞았어요');
  await lab.button('아무도 안 나가요').click();
  await expect(feedback).toContainText('아니에요. 나간 것은');
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('the answer given last does not look chosen for the next question', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('preset=exam&predict=1');
    const colour = (name: string) =>
      lab.button(name).evaluate((button) => getComputedStyle(button).backgroundColor);
    const rest = await colour('적중');
    await lab.button('미스').tap();
    await lab.expectPosition(1);
    await expect.poll(() => colour('미스')).toBe(rest);
  });
});

test('predictions are scored and explained', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('preset=five&predict=1');
  await lab.button('적중').click();
  await expect(lab.root.locator('.player-answer')).toContainText('아니에요.');
  await lab.button('적중').click();
  await expect(lab.root.locator('.player-answer')).toContainText('2문제 중 1문제 맞힘');
  await lab.button('미스').click();
  await lab.button('미스').click();
  // The same key can be sent as a request as well, further down.
  await lab.root.locator('.lab-reach').getByRole('button', { name: 'user:7', exact: true }).click();
  await expect(lab.root.locator('.player-answer')).toContainText('맞았어요.');
});
