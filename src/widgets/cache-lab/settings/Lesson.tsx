import { presetStrings } from '../../../i18n/lab/presets.ts';
import { sameConfiguration } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import { presets } from '../model/presets.ts';
import { LessonNote } from '../panels/LessonNote.tsx';

/** What to watch for in a preset and, once its last request has been played, what it shows. */
export function Lesson({ lab }: { lab: Lab }) {
  const workload = lab.workload.value;
  if (workload.kind !== 'preset') return null;
  const strings = presetStrings[lab.language];
  const standard = presets[workload.name].configurations;
  const configurations = lab.configurations.value;
  const changed =
    standard.length !== configurations.length ||
    configurations.some((configuration, index) => {
      const other = standard[index];
      return !other || !sameConfiguration(configuration, other);
    });
  const { watch, lesson } = strings[workload.name];
  return <LessonNote lab={lab} watch={watch} lesson={changed ? strings.changed : lesson} />;
}
