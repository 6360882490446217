import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import type { Language } from '../../../language.ts';
import { describeConfiguration } from '../describe.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Frame } from '../model/frame.ts';
import { CacheBox } from './CacheBox.tsx';
import type { Coming } from './coming.ts';
import { EventMark } from './EventMark.tsx';
import { type Flow, flowsOf, outcomeMark, type Path } from './flows.ts';
import { useToken } from './motion.ts';
import type { DrawButton } from './touch.ts';

interface Props {
  readonly frame: Frame;
  readonly configuration: Configuration;
  readonly language: Language;
  /** What is on its way; null while no request plays trip by trip. */
  readonly coming: Coming | null;
  /** Draws what makes an entry answer touch; left out while nothing does. */
  readonly button: DrawButton | undefined;
  /** Milliseconds a whole request may move for; 0: no motion. */
  readonly motion: number;
  /** There are so many caches side by side that it has room for its cache alone. */
  readonly tight: boolean;
  /** The same as a table, for those who do not see it. */
  readonly table: ComponentChildren;
}

/** One cache between its application and its database, at one moment. */
export function Stage({ frame, configuration, language, coming, button, motion, tight, table }: Props) {
  const text = stageStrings[language];
  const root = useRef<HTMLElement>(null);
  const flows = flowsOf(frame);
  const external = frame.events.find((event) => event.type === 'external-write');
  const mark = outcomeMark(frame);
  useToken(root, frame, coming, motion);
  return (
    <section
      class="stage"
      ref={root}
      data-strategy={configuration.strategy}
      aria-label={text.label(describeConfiguration(configuration, language))}
    >
      <div class="stage-part application" data-part="application">
        <PartIcon part="application" />
        <span class="stage-name">{text.application}</span>
        <Request frame={frame} language={language} />
        {mark && (
          <span class="outcome" data-event={mark}>
            <EventMark name={mark} /> {text.events[mark]}
          </span>
        )}
      </div>
      <Way path="application-cache" flows={flows} language={language} />
      <CacheBox
        frame={frame}
        configuration={configuration}
        language={language}
        coming={coming}
        button={button}
        motion={motion}
        tight={tight}
      />
      <Way path="cache-database" flows={flows} language={language} />
      <Way path="application-database" flows={flows} language={language} />
      <div class="stage-part database" data-part="database">
        <PartIcon part="database" />
        <span class="stage-name">{text.database}</span>
        {external && (
          <span class="outcome" data-event="external">
            <EventMark name="external" /> {text.events.external} v{external.version}
          </span>
        )}
      </div>
      <span class="token" aria-hidden="true" />
      {table}
    </section>
  );
}

/** What the application asks for. */
export function Request({ frame, language }: { readonly frame: Frame; readonly language: Language }) {
  const text = stageStrings[language];
  const { operation } = frame;
  if (!operation) return <span class="request idle">{text.idle}</span>;
  return (
    <span class="request">
      {text.operations[operation.letter]} <bdi class="key">{operation.name}</bdi>
    </span>
  );
}

/** One of the ways between two parts, with what travels on it. */
function Way({
  path,
  flows,
  language,
}: {
  readonly path: Path;
  readonly flows: readonly Flow[];
  readonly language: Language;
}) {
  const text = stageStrings[language];
  const here = flows.filter((flow) => flow.path === path);
  return (
    <div class="way" data-path={path} data-used={here.length > 0 ? '' : undefined}>
      {here.map((flow, index) => (
        <span
          class="flow"
          // Two equal flows on one way differ only by their order.
          key={`${index}-${flow.mark}`}
          data-event={flow.mark}
          data-direction={flow.direction}
        >
          <EventMark name={flow.mark} />
          <span>
            {text.events[flow.mark]}
            {flow.version !== null && <span class="version"> v{flow.version}</span>}
          </span>
        </span>
      ))}
    </div>
  );
}

function PartIcon({ part }: { readonly part: 'application' | 'database' }) {
  return (
    <svg class="part-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      {part === 'application' ? (
        <>
          <rect x="3" y="5" width="26" height="22" rx="3" />
          <path d="M3 11h26M7 8h.01M10.5 8h.01M9 16l4 3.5L9 23M16 23h7" />
        </>
      ) : (
        <>
          <ellipse cx="16" cy="7.5" rx="11" ry="4.5" />
          <path d="M5 7.5v17C5 27 10 29 16 29s11-2 11-4.5v-17M5 16c0 2.5 5 4.5 11 4.5S27 18.500 27 16" />
        </>
      )}
    </svg>
  );
}
