import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Choice } from '../fields/Choice.tsx';
import { Switch } from '../fields/Switch.tsx';
import { ActionButton, Actions } from './Actions.tsx';
import { createDoor } from './door.testing.ts';
import { createDriven } from './driven.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { blank } from './Narration.tsx';
import { Player } from './Player.tsx';
import { Lanes } from './Scrubber.tsx';
import { Steps } from './Steps.tsx';
import { scriptedModel, scriptWord, scriptWords } from './scripted.ts';

function rendered(door: ReturnType<typeof createDoor>, variant: 'lab' | 'figure' | 'embed' = 'lab'): string {
  return renderToString(
    <Player
      playable={door}
      variant={variant}
      title="A way in"
      watch="Look at the bolt."
      learnt="A bolt keeps a door shut."
      lab="door"
      stage={(motion) => <p data-motion={motion}>{door.moment.value.state.open ? 'open' : 'shut'}</p>}
    >
      <Actions playable={door}>
        <Choice
          label="Lock"
          value={door.settings.value.lock}
          options={door.choices.lock.map((value) => ({ value, label: String(value) }))}
          onChange={(lock) => door.change({ lock })}
        />
        <Switch
          label="Sturdy"
          checked={door.settings.value.sturdy}
          onChange={(sturdy) => door.change({ sturdy })}
        />
        {door.offered.value.map((action) => (
          <ActionButton key={action} onClick={() => door.act(action)}>
            {action}
          </ActionButton>
        ))}
      </Actions>
    </Player>,
  );
}

describe('the player', () => {
  test('shows the moment, its sentence, what to watch and what it showed', () => {
    const html = rendered(createDoor());
    for (const part of [
      'open',
      'The door opens.',
      'Look at the bolt.',
      'A bolt keeps',
      'kick',
      'Sturdy',
      'none',
    ]) {
      expect(html).toContain(part);
    }
    expect(rendered(createDoor({ step: 1 }))).not.toContain('A bolt keeps');
  });

  test('tells nothing of the future while a question stands', () => {
    const words = ['open', 'close', 'kick'];
    const html = rendered(createDoor({ step: 0, predict: true, words }));
    expect(html).toContain('Will it open?');
    expect(html).not.toContain('The door ');
    const lanes = (predict: boolean) => {
      const { scene, seen } = createDoor({ step: 0, predict, words }).time;
      return renderToString(
        <Lanes scene={scene.value} seen={seen.value} predict={predict} onSeek={() => undefined} />,
      );
    };
    // Which lanes there are says nothing either.
    expect(lanes(true).match(/data-lane/g)).toHaveLength(2);
    expect(lanes(true)).not.toMatch(/d="M/);
    expect(lanes(false).match(/data-lane/g)).toHaveLength(1);
    expect(lanes(false)).toMatch(/d="M1000 0v/);
  });

  test('draws no tick before its script has come, since a link may ask for predictions', () => {
    expect(rendered(createDoor({ words: ['kick'] }))).not.toMatch(/d="M\d+ 0v/);
  });

  test('writes of a step that is being told only what has been shown', () => {
    const html = rendered(createDoor({ step: 3, phase: 1 }));
    expect(html).toContain('Somebody pushes.');
    expect(html).not.toContain('Somebody pushes. The door opens.</span></button></li><li');
    expect(html.match(/The door opens\./g)).toHaveLength(1);
  });

  test('leads from a figure to the lab at the same moment, and shares only in the lab', () => {
    const figure = rendered(createDoor({ step: 2 }), 'figure');
    expect(figure).toContain('href="/en/labs/door/#step=2"');
    expect(figure).not.toContain('iframe');
    expect(rendered(createDoor({ step: 2 }))).toContain('/en/labs/door/embed/#step=2');
  });

  test('speaks through one live region only while the position is a plain text', () => {
    const html = rendered(createDoor());
    expect(html).not.toContain('<output');
  });
});

test('the table of steps says everything without a script', () => {
  const door = createDoor({ settings: { lock: 'bolt', sturdy: false }, words: ['open', 'kick'] });
  const html = renderToString(<Steps scene={door.time.scene.value} title="The door" language="en" />);
  for (const part of ['A door with bolt.', 'The bolt holds.', 'refused', 'The door breaks.', '<noscript>']) {
    expect(html).toContain(part);
  }
});

test('the table of keys tells of undo where something can be undone', () => {
  const keys = (undo: boolean) =>
    renderToString(
      <KeysDialog
        open
        playable={undo ? createDoor() : { ...createDoor(), undo: null }}
        onClose={() => undefined}
      />,
    );
  expect(keys(true)).toContain('Ctrl + Z');
  expect(keys(false)).not.toContain('Ctrl + Z');
});

test('a fixed story is a scene without choices', () => {
  const steps = [
    { state: 'two', events: ['one becomes two'] },
    { state: 'three', events: ['two waits', 'two becomes three'] },
  ];
  const story = createDriven({
    model: scriptedModel('one', steps),
    telling: {
      wordOf: scriptWord,
      nameOf: scriptWord,
      opening: () => 'It begins.',
      sentenceOf: (event) => event,
      markOf: () => null,
      lanes: [],
      lanesOf: () => [],
    },
    choices: {},
    opening: () => ({ settings: {}, words: scriptWords(steps), step: 1 }),
    language: 'en',
  });
  expect(story.moment.value.state.state).toBe('two');
  story.time.phaseForward();
  expect(story.time.scene.value.sentence(2, 1)).toBe('two waits');
  story.time.forward();
  expect(story.moment.value.state.state).toBe('three');
  story.openLink('step=1');
  expect(story.link.value).toBe('step=1');
});

test('room for a sentence is kept without its words', () => {
  expect(blank('세션 A: 3번!')).toBe('가가 n: n가!');
});
