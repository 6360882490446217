import { eventsAt } from '../model/events.ts';
import type { Lab } from '../model/lab.ts';
import { narrateAt } from '../narrate-at.ts';
import { CacheTable } from './CacheTable.tsx';
import { comingAt } from './coming.ts';
import { Request, Stage } from './Stage.tsx';
import { useTouch } from './touch.ts';

/** From this many caches on each shows its cache alone, and the page says once what the application asks for. */
const manyCaches = 3;

/** The table of a cache, one paint after the drawing, since sighted readers do not see it. */
function SettledTable({ lab, index }: { readonly lab: Lab; readonly index: number }) {
  const { frames, trace } = lab.settled.value;
  const frame = frames[index];
  return frame ? <CacheTable frame={frame} length={trace.length} language={lab.language} /> : null;
}

/** The stages of all caches, in lockstep; with several, each says for itself what happened. */
export function Stages({ lab, motion }: { readonly lab: Lab; readonly motion: number }) {
  const frames = lab.frames.value;
  const runs = lab.runs.value;
  const outcome = runs.map(({ timeline }) => timeline.outcomes[lab.step.value - 1]);
  // Says that they differ once it can be seen.
  const differs = frames.every(({ decided }) => decided) && outcome.some((code) => code !== outcome[0]);
  const touch = useTouch(lab);
  const tight = frames.length >= manyCaches;
  const [first] = frames;
  return (
    <div
      class="stages"
      data-count={frames.length}
      data-tight={tight ? '' : undefined}
      data-differs={differs ? '' : undefined}
    >
      {tight && first && (
        <p class="stages-request">
          <Request frame={first} language={lab.language} />
        </p>
      )}
      {frames.map((frame, index) => {
        const run = runs[index];
        return (
          run && (
            <div class="stage-frame" key={index}>
              <Stage
                frame={frame}
                configuration={run.configuration}
                language={lab.language}
                coming={
                  lab.telling.value
                    ? comingAt(
                        eventsAt(run.timeline, lab.step.value - 1),
                        lab.phase.value ?? 0,
                        lab.latencies.value,
                        lab.speed.value,
                      )
                    : null
                }
                button={touch?.buttonsOf(index)}
                motion={motion}
                tight={tight}
                table={<SettledTable lab={lab} index={index} />}
              />
              {frames.length > 1 && (
                <p class="stage-sentence">{narrateAt(lab, lab.step.value, lab.phase.value, index)}</p>
              )}
            </div>
          )
        );
      })}
      {touch?.life()}
    </div>
  );
}
