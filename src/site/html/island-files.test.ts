import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scriptImports, withIslandFiles } from './island-files.ts';

test('a widget names every file it needs, at whatever distance, and none that comes later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hit-or-miss-'));
  const scripts = {
    'Widget.js': 'import{a}from"./model.js";const later=()=>import("./Panel.js");',
    'model.js': 'import"./shared.js";export const a=1',
    'shared.js': 'import{a}from"./model.js";export{a}',
    'client.js': 'export default 1',
    'Panel.js': 'export default 2',
  };
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
  const island =
    '<astro-island uid="1" component-url="/notes/_astro/Widget.js" renderer-url="/notes/_astro/client.js" props="{&quot;a&quot;:&gt;}">';
  const html = withIslandFiles(`<p>${island}<b></b></astro-island>`, await scriptImports(folder));
  rmSync(folder, { recursive: true });
  expect(html).toBe(
    `<p>${island.slice(0, -1)} data-files="Widget.js client.js model.js shared.js"><b></b></astro-island>`,
  );
});
