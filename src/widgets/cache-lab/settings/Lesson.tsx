import { presetStrings } from '../../../i18n/lab/presets.ts';
import { sameConfiguration } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import { presets } from '../model/presets.ts';

/** What to watch for in a preset and, once its last request has been played, what it shows. */
export function Lesson({ lab }: { lab: Lab }) {
  const workload = lab.workload.value;
  if (workload.kind !== 'preset') return null;
  const strings = presetStrings[lab.language];
  const text = strings[workload.name];
  const standard = presets[workload.name].configurations;
  const configurations = lab.configurations.value;
  const changed =
    standard.length !== configurations.length ||
    configurations.some((configuration, index) => {
      const other = standard[index];
      return !other || !sameConfiguration(configuration, other);
    });
  const finished = lab.step.value >= lab.length.value && lab.phase.value === null;
  return (
    <div class="lesson">
      <p>
        <strong>{strings.watch}</strong> {text.watch}
      </p>
      <p class="lesson-end" role="status">
        {finished && (
          <>
            <strong>{strings.lesson}</strong> {changed ? strings.changed : text.lesson}
          </>
        )}
      </p>
    </div>
  );
}
