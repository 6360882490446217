import { presetStrings } from '../../../i18n/lab/presets.ts';
import { Lesson } from '../../player/Lesson.tsx';
import { sameConfiguration } from '../model/configuration.ts';
import { presets } from '../model/presets.ts';
import type { PlayableLab } from '../playable.ts';

/** What to watch for in a preset and, once its last request has been played, what it shows. */
export function PresetLesson({ lab }: { readonly lab: PlayableLab }) {
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
  return <Lesson playable={lab} watch={watch} learnt={changed ? strings.changed : lesson} />;
}
