import { expect, test } from 'vitest';
import { labChunk, playerChunk } from './chunks.ts';

const lab = (name: string) => `/site/src/widgets/cache-lab/${name}`;
const importers: Record<string, string[]> = {
  [lab('stage/Stage.tsx')]: [lab('stage/Stages.tsx')],
  // Modules that import each other in a circle end the search all the same.
  [lab('stage/Stages.tsx')]: [lab('stage/Stage.tsx'), lab('CacheFigure.tsx')],
  [lab('charts/Charts.tsx')]: [lab('CacheLab.tsx')],
  '/site/src/widgets/player/time.ts': [lab('stage/Stages.tsx')],
  '/site/src/widgets/player/driven.ts': [],
  '/site/src/i18n/fill.ts': [lab('CacheFigure.tsx')],
};
const modules = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) };

test('what the figure needs of the lab comes as one file, and nothing else does', () => {
  expect(labChunk(lab('stage/Stage.tsx'), modules)).toBe('cache-lab');
  expect(labChunk(lab('charts/Charts.tsx'), modules)).toBeNull();
  expect(labChunk(lab('CacheFigure.tsx'), modules)).toBeNull();
  expect(labChunk('/site/src/i18n/fill.ts', modules)).toBeNull();
});

test('what the figure needs of the player is a file of its own, for scenes', () => {
  expect(playerChunk('/site/src/widgets/player/time.ts', modules)).toBe('player');
  expect(labChunk('/site/src/widgets/player/time.ts', modules)).toBeNull();
  expect(playerChunk('/site/src/widgets/player/driven.ts', modules)).toBeNull();
});
