import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createDoor, type DoorAction, doorModel } from './door.testing.ts';

type Door = ReturnType<typeof createDoor>;
const wordsOf = (door: Door) => door.steps.value.map(({ word }) => word);

describe('a driven scene', () => {
  test('opens on its telling moment, with the state before a step while it is being told', () => {
    const door = createDoor({ step: 3, phase: 1 });
    expect(door.moment.value).toMatchObject({ step: 3, phase: 1, action: 'open', events: ['push'] });
    expect(door.moment.value.state.open).toBe(false);
    door.time.forward();
    expect(door.moment.value.state.open).toBe(true);
    expect(door.moment.value.events).toEqual(['push', 'opened']);
  });

  test('refuses an opening that cannot be played', () => {
    expect(() => createDoor({ words: ['open', 'open'] })).toThrow('open');
  });

  test('shows what the reader does phase by phase and stops after it', () => {
    const door = createDoor();
    door.act('close');
    expect([door.time.step.value, door.time.phase.value, door.time.playing.value]).toEqual([4, null, false]);
    door.act('kick');
    expect([door.time.step.value, door.time.phase.value, door.time.playing.value]).toEqual([5, 1, true]);
    door.time.tick();
    expect([door.time.phase.value, door.time.playing.value]).toEqual([null, false]);
    expect(door.offered.value).toEqual([]);
  });

  test('forks in the past, and undo brings back what it dropped', () => {
    const door = createDoor();
    door.time.goTo(1);
    door.act('kick');
    expect(wordsOf(door)).toEqual(['open', 'kick']);
    door.undo.undo();
    expect(wordsOf(door)).toEqual(['open', 'close', 'open']);
    expect(door.time.step.value).toBe(1);
    expect(door.undo.possible.value).toBe(false);
  });

  test('plays on from what has been played, and all of it anew with another setting', () => {
    const door = createDoor();
    const applied = vi.spyOn(doorModel, 'apply');
    door.act('close');
    expect(wordsOf(door)).toEqual(['open', 'close', 'open', 'close']);
    expect(applied).toHaveBeenCalledTimes(1);
    door.time.goTo(2);
    door.act('kick');
    expect(wordsOf(door)).toEqual(['open', 'close', 'kick']);
    expect(applied).toHaveBeenCalledTimes(2);
    door.change({ lock: 'bolt' });
    expect(wordsOf(door)).toEqual(['open', 'kick']);
    expect(applied).toHaveBeenCalledTimes(4);
    applied.mockRestore();
  });

  test('replays the same actions with another setting, and says what it had to leave out', () => {
    const door = createDoor({ words: ['open', 'close', 'kick'] });
    door.change({ sturdy: true });
    expect(wordsOf(door)).toEqual(['open', 'close']);
    expect(door.notice.value).toContain('to kick');
    door.change({ sturdy: false });
    expect(wordsOf(door)).toEqual(['open', 'close', 'kick']);
    expect(door.notice.value).toBe('');
  });

  test('begins another story from a link, and undo brings back the one before at its moment', () => {
    const door = createDoor();
    door.act('kick');
    door.time.goTo(2);
    const before = door.link.value;
    door.begin('lock=bolt&do=open&step=1&phase=1&predict=0');
    expect([wordsOf(door), door.settings.value.lock]).toEqual([['open'], 'bolt']);
    expect([door.time.step.value, door.time.phase.value]).toEqual([1, 1]);
    door.act('close');
    door.undo.undo();
    door.undo.undo();
    expect(door.link.value).toBe(before);
    door.undo.undo();
    expect(wordsOf(door)).toEqual(['open', 'close', 'open']);
  });

  test('goes back to the opening scene, and takes even that back', () => {
    const door = createDoor();
    expect(door.undo.changed.value).toBe(false);
    door.act('kick');
    door.change({ lock: 'bolt' });
    const before = door.link.value;
    expect(door.undo.changed.value).toBe(true);
    door.undo.reset();
    expect(door.undo.changed.value).toBe(false);
    door.undo.undo();
    expect(door.link.value).toBe(before);
  });

  test('asks about what the reader does before it shows it', () => {
    const door = createDoor({ words: [], predict: true });
    door.act('open');
    expect([door.time.step.value, door.prediction.question.value?.text]).toEqual([0, 'Will it open?']);
    door.prediction.skip();
    expect(door.time.step.value).toBe(1);
  });

  test('tells each event in its phase and all of them afterwards', () => {
    const scene = createDoor().time.scene.value;
    expect(scene.sentence(0, null)).toBe('A door with none.');
    expect(scene.sentence(1, 1)).toBe('Somebody pushes.');
    expect(scene.sentence(1, null)).toBe('Somebody pushes. The door opens.');
    expect(scene.phasesOf(2)).toBe(1);
  });
});

describe('a link', () => {
  test('opens every moment exactly as it was, whatever was done', () => {
    const actions = fc.array(fc.constantFrom<DoorAction>('open', 'close', 'kick'), { maxLength: 8 });
    fc.assert(
      fc.property(
        actions,
        fc.constantFrom('none' as const, 'bolt' as const),
        fc.boolean(),
        fc.nat(9),
        fc.boolean(),
        (tried, lock, sturdy, back, predict) => {
          const door = createDoor();
          door.change({ lock, sturdy });
          for (const action of tried) if (door.offered.value.includes(action)) door.act(action);
          for (let n = 0; n < back; n++) door.time.phaseBack();
          door.time.setPredict(predict);
          const opened = createDoor();
          opened.openLink(door.link.value);
          expect(opened.notice.value).toBe('');
          expect(opened.moment.value).toEqual(door.moment.value);
          expect(opened.time.seen.value).toBe(door.time.seen.value);
          expect(opened.link.value).toBe(door.link.value);
        },
      ),
    );
  });

  test('tells nothing of the steps that prediction has not shown', () => {
    const door = createDoor({ step: 1, predict: true });
    expect(door.link.value).toBe('step=1');
  });

  test('keeps what makes sense and names the rest in the reader’s language', () => {
    const door = createDoor({ language: 'ko' });
    door.openLink('#lock=bolt&colour=red&sturdy=maybe&do=open.fly.kick&step=99&theme=dark');
    expect(wordsOf(door)).toEqual(['open', 'kick']);
    expect(door.settings.value).toEqual({ lock: 'bolt', sturdy: false });
    for (const part of ['colour=red', 'sturdy=maybe', 'fly', '알아볼 수 없는', '마지막(2번째)']) {
      expect(door.notice.value).toContain(part);
    }
    expect(door.notice.value).not.toContain('theme');
  });

  test('never throws, whatever the address says', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        const door = createDoor();
        door.openLink(fragment);
        expect(door.time.step.value).toBeLessThanOrEqual(door.time.length.value);
      }),
    );
  });

  test('without actions is the scene before anybody did something', () => {
    const door = createDoor();
    door.time.goTo(0);
    const empty = createDoor({ words: [] });
    empty.openLink('do=&step=0');
    expect(wordsOf(empty)).toEqual([]);
    door.openLink('do=&step=0');
    expect(wordsOf(door)).toEqual([]);
  });
});
