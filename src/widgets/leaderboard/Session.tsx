import { useEffect, useRef } from 'preact/hooks';
import type { LeaderboardStrings } from '../../i18n/scenes/leaderboard.ts';
import { writeLine } from '../../sim/leaderboard/command-line.ts';
import { printReply } from '../../sim/leaderboard/leaderboard.ts';
import type { LeaderboardScene } from './scene.ts';

interface Props {
  readonly scene: LeaderboardScene;
  readonly strings: LeaderboardStrings;
}

/** What was sent and answered up to the moment, as `redis-cli` shows it. */
export function Session({ scene, strings }: Props) {
  const { step, events } = scene.moment.value;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  });
  const told = scene.steps.value.slice(0, step);
  return (
    <div
      class="leaderboard-session"
      ref={list}
      role="log"
      aria-live="off"
      aria-label={strings.console}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
    >
      {told.map(({ word, action, events: all }, index) => {
        const last = (index === step - 1 ? events : all).findLast(({ kind }) => kind === 'replied');
        return (
          <div key={`${index} ${word}`}>
            <p class="leaderboard-sent">{writeLine(action.words)}</p>
            {last?.kind === 'replied' && <pre>{printReply(last.reply).join('\n')}</pre>}
          </div>
        );
      })}
    </div>
  );
}
