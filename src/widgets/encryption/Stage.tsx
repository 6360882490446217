import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Said } from '../../content/queries/scene-words.ts';
import type { EncryptionWords } from '../../content/schema/encryption-scene.ts';
import type { EncryptionStrings } from '../../i18n/scenes/encryption.ts';
import { isDatabase } from '../../sim/encryption/look.ts';
import type { EncryptionState, Resource } from '../../sim/encryption/types.ts';
import { Glyph } from '../drawing/Glyph.tsx';
import { Keys } from './Keys.tsx';
import type { EncryptionScene } from './scene.ts';
import { requestName } from './telling.ts';

interface Props {
  readonly scene: EncryptionScene;
  readonly words: Said<EncryptionWords>;
  readonly strings: EncryptionStrings;
  /** ID of the resource or key whose actions are offered below. */
  readonly chosen: Signal<string>;
  /** Milliseconds that something may move for. */
  readonly motion: number;
}

/**
 * The tree of what exists, every copy under what it was made from, and the keys. The card of a resource shows the
 * result of a request: a refusal shakes it, something new grows out of it.
 */
export function Stage({ scene, words, strings, chosen, motion }: Props) {
  const { state, action, events, step, phase } = scene.moment.value;
  const news = events.at(-1);
  const refused = news?.kind === 'refused' ? action?.on : undefined;
  const asked = news?.kind === 'requested' ? action?.on : undefined;
  const shown = phase !== null && news?.kind === 'outcome' ? scene.moment.value.after : state;
  const root = shown.resources[0];
  if (!root) return null;
  const branch = (resource: Resource) => {
    const children = shown.resources.filter(({ id }) => parentId(id) === resource.id);
    return (
      <li key={resource.id}>
        <Card
          resource={resource}
          state={shown}
          words={words}
          strings={strings}
          chosen={chosen}
          effect={resource.id === refused ? 'refused' : resource.id === asked ? 'asked' : null}
          request={action ? requestName(words, action, scene.moment.value.before) : ''}
          moment={`${step} ${phase}`}
          motion={motion}
        />
        {children.length > 0 && <ul>{children.map(branch)}</ul>}
      </li>
    );
  };
  return (
    <div class="encryption-stage">
      <section aria-label={strings.stage}>
        <ul class="encryption-tree">{branch(root)}</ul>
      </section>
      <Keys state={shown} words={words} strings={strings} chosen={chosen} refused={refused} asked={asked} />
    </div>
  );
}

/** An ID grows by one letter and the letter of a key at each step: `ds0c1` was made from `ds0`. */
function parentId(id: string): string | null {
  const found = /^(d.*?)(?:[scrp][0-9a-z]|b)$/.exec(id);
  return found?.[1] ?? null;
}

interface CardProps {
  readonly resource: Resource;
  readonly state: EncryptionState;
  readonly words: Said<EncryptionWords>;
  readonly strings: EncryptionStrings;
  readonly chosen: Signal<string>;
  readonly effect: 'refused' | 'asked' | null;
  /** The name of the request of the current step. */
  readonly request: string;
  /** Changes with every frame, so that the same refusal shakes the card again. */
  readonly moment: string;
  readonly motion: number;
}

function Card({ resource, state, words, strings, chosen, effect, request, moment, motion }: CardProps) {
  const card = useRef<HTMLButtonElement>(null);
  const grown = useRef(false);
  useLayoutEffect(() => {
    const fresh = !grown.current;
    grown.current = true;
    if (motion === 0) return;
    const frames =
      effect === 'refused'
        ? [0, -6, 6, -4, 4, 0].map((x) => ({ transform: `translateX(${x}px)` }))
        : fresh && resource.kind !== 'database'
          ? [
              { opacity: 0, transform: 'translateY(-1.2rem) scale(0.9)' },
              { opacity: 1, transform: 'none' },
            ]
          : null;
    const animation = frames && card.current?.animate(frames, { duration: motion, easing: 'ease-out' });
    return () => animation?.cancel();
  }, [moment]);
  const { key } = resource;
  return (
    <button
      type="button"
      class="encryption-card"
      ref={card}
      aria-pressed={chosen.value === resource.id}
      data-encrypted={key !== null}
      data-effect={effect}
      data-status={isDatabase(resource) ? resource.status : undefined}
      onClick={() => {
        chosen.value = resource.id;
      }}
    >
      <Shape database={isDatabase(resource)} />
      <span class="encryption-name">
        <code>{resource.label}</code> <small>{strings.kinds[resource.kind][state.service]}</small>
      </span>
      <span class="encryption-key">
        <Glyph name={key === null ? 'unlocked' : 'locked'} tone={key === null ? 'miss' : 'hit'} />{' '}
        {key === null ? strings.plain : strings.encryptedWith(words.keys[key])}
      </span>
      <Badges resource={resource} state={state} strings={strings} />
      {effect && (
        <span class="encryption-request">
          {effect === 'refused' ? (
            <>
              <Glyph name="reject" tone="miss" /> {strings.refused(request)}
            </>
          ) : (
            <>
              <Glyph name="external" tone="accent" /> {strings.asked(request)}
            </>
          )}
        </span>
      )}
    </button>
  );
}

function Badges({ resource, state, strings }: Pick<CardProps, 'resource' | 'state' | 'strings'>) {
  const database = isDatabase(resource);
  const list = [
    resource.id === state.application && (state.writing ? strings.application : strings.stopped),
    resource.region === 'away' && strings.away,
    resource.account === 'other' && strings.other,
    resource.shared && strings.shared,
    database && resource.status !== 'available' && strings.statuses[resource.status],
    resource.kind === 'restored' && resource.account === 'own' && resource.behind && strings.behind,
  ].filter((badge) => badge !== false);
  return (
    <>
      {list.map((badge) => (
        <span class="encryption-badge" key={badge}>
          {badge}
        </span>
      ))}
    </>
  );
}

/** A cylinder for what runs, a sheet for what only lies there. */
function Shape({ database }: { readonly database: boolean }) {
  return (
    <svg class="encryption-shape" viewBox="0 0 20 24" width="20" height="24" aria-hidden="true">
      {database ? (
        <>
          <path d="M2 5v14c0 1.7 3.6 3 8 3s8-1.3 8-3V5" />
          <ellipse cx="10" cy="5" rx="8" ry="3" />
        </>
      ) : (
        <path d="M3 2h9l5 5v15H3zM12 2v5h5" />
      )}
    </svg>
  );
}
