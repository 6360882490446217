import { type CurveAnswer, type CurveRequest, curvesOf } from './curve.ts';

// Thousands of requests times dozens of capacities take longer than a picture may wait, so they run here.

addEventListener('message', ({ data }: MessageEvent<CurveRequest>) => {
  const curves = curvesOf(data, (done, total) => answer({ kind: 'progress', done, total }));
  answer({ kind: 'curves', curves });
});

function answer(message: CurveAnswer): void {
  postMessage(message);
}
