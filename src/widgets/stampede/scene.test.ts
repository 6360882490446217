import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stampedeStrings } from '../../i18n/scenes/stampede.ts';
import { languages } from '../../language.ts';
import { protections } from '../../sim/stampede/types.ts';
import { comparisonOf, databaseTimes, lastMoment, readerCounts, usual } from './model.ts';
import { createStampede, paperStepTime, stampedeScene, standingAt } from './scene.ts';

const chosen = fc.record({
  protection: fc.constantFrom(...protections),
  readers: fc.constantFrom(...readerCounts),
  databaseTime: fc.constantFrom(...databaseTimes),
  keys: fc.constantFrom(1 as const, 100 as const),
  seed: fc.nat(1000),
});

test('opens with the whole picture, in which everybody has come and has an answer', () => {
  fc.assert(
    fc.property(chosen, (one) => {
      const scene = createStampede('ko');
      scene.chosen.value = one;
      expect(scene.time.atEnd.value).toBe(true);
      const { databaseReads, counts } = scene.played.value;
      const standing = standingAt(scene.played.value, scene.now.value);
      expect(standing).toEqual({ come: one.readers, waiting: 0, reads: databaseReads, underWay: 0, counts });
    }),
    { numRuns: 30 },
  );
});

test('nobody leaves and no read is undone as time goes on, and those who come wait or have an answer', () => {
  fc.assert(
    fc.property(chosen, (one) => {
      const played = comparisonOf(one).find(({ protection }) => protection === one.protection)?.played;
      if (!played) throw new Error('Every protection has its row.');
      let [come, reads] = [0, 0];
      for (let now = 0; now <= lastMoment; now += 25) {
        const standing = standingAt(played, now);
        const answered = played.readers.filter((reader) => reader.answered <= now).length;
        expect(standing.waiting + answered).toBe(standing.come);
        expect(standing.underWay).toBeLessThanOrEqual(Math.min(standing.waiting, played.mostAtOnce));
        expect(standing.come).toBeGreaterThanOrEqual(come);
        expect(standing.reads).toBeGreaterThanOrEqual(reads);
        ({ come, reads } = standing);
      }
    }),
    { numRuns: 10 },
  );
});

test('steps and half steps are moments, and a link opens the very same one', () => {
  const scene = createStampede('en');
  scene.time.goTo(0);
  expect(scene.now.value).toBe(0);
  scene.time.forward();
  expect(scene.now.value).toBe(50);
  scene.time.phaseForward();
  expect(scene.now.value).toBe(75);
  scene.time.phaseForward();
  expect(scene.now.value).toBe(100);
  scene.time.phaseBack();
  expect(scene.link.value).toBe('none.200.200.1.1.75');
  const other = createStampede('en');
  expect(other.openLink(scene.link.value)).toBe(true);
  expect(other.now.value).toBe(75);
  scene.time.back();
  expect(scene.now.value).toBe(50);
  expect(other.openLink('none.200.200.1.1.76')).toBe(false);
  expect(other.now.value).toBe(75);
});

test('another protection is shown at the same moment', () => {
  const scene = createStampede('ko');
  scene.time.goTo(9);
  scene.chosen.value = { ...usual, protection: 'lock' };
  expect(scene.now.value).toBe(450);
  expect(standingAt(scene.played.value, 450).reads).toBe(1);
});

test('the sentence and the ticks tell when the database is read', () => {
  for (const language of languages) {
    const scene = createStampede(language);
    scene.time.goTo(6);
    // Entries expire after 0.3 seconds: nothing has been read yet.
    const { readers } = scene.played.value;
    const before = standingAt(scene.played.value, 300);
    expect(before).toMatchObject({ waiting: 0, reads: 0 });
    const sentence = stampedeStrings[language].moment(0.3, readers.length, before);
    expect(scene.time.scene.value.sentence(6, null)).toBe(sentence);
    expect(scene.time.jumpToMark(1)).toBe(true);
    expect(scene.now.value).toBe(350);
    expect(standingAt(scene.played.value, 350).reads).toBeGreaterThan(0);
  }
});

test('on paper the reads that begin in each step add up to all of them', () => {
  const [first] = comparisonOf(usual);
  if (!first) throw new Error('There is a first row.');
  const paper = stampedeScene(
    first.played,
    {
      ...stampedeStrings.ko,
      readsOfStep: String,
    },
    paperStepTime,
  );
  const labels = Array.from({ length: paper.length }, (_, index) => paper.markOf(index + 1)?.label ?? '0');
  expect(labels).toHaveLength(8);
  expect(labels.reduce((sum, label) => sum + Number(label), 0)).toBe(first.played.databaseReads);
});
