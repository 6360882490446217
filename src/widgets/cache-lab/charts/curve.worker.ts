import { type CurveAnswer, type CurveRequest, curveOf } from './curve.ts';
import type { Point } from './series.ts';

// Thousands of requests times dozens of capacities take longer than a picture may wait, so they run here.

addEventListener('message', ({ data }: MessageEvent<CurveRequest>) => {
  const { trace, configs, capacities } = data;
  const total = configs.length * capacities.length;
  let done = 0;
  const curves = configs.map((config) => {
    const points: Point[] = [];
    for (const point of curveOf(trace, config, capacities)) {
      points.push(point);
      done++;
      answer({ kind: 'progress', done, total });
    }
    return points;
  });
  answer({ kind: 'curves', curves });
});

function answer(message: CurveAnswer): void {
  postMessage(message);
}
