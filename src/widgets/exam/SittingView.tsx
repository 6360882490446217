import type { Sitting } from '../../learning/exam.ts';
import { Asked } from './Asked.tsx';
import type { ExamData } from './data.ts';
import type { ExamModel } from './model.ts';
import { Result } from './Result.tsx';

/** An exam under way, or its result. */
export function SittingView(props: {
  readonly data: ExamData;
  readonly model: ExamModel;
  readonly sitting: Sitting;
}) {
  const { data, model, sitting } = props;
  if (sitting.endedAt !== undefined) return <Result {...props} />;
  return <Asked strings={data.strings} model={model} sitting={sitting} />;
}
