import { z } from 'zod';
import { newsKinds } from '../../sim/proxy/driven-pool.ts';
import { presetNames } from '../../sim/proxy/presets.ts';
import { bilingual } from './fields.ts';
import { sceneGoal, sceneSentence, sentencesFor } from './scene.ts';

const proxyQuestion = z
  .strictObject({
    text: bilingual,
    /** Name of the right option. */
    right: z.string(),
    options: z.record(z.string(), z.strictObject({ text: bilingual, reason: sceneSentence })),
  })
  .refine(({ right, options }) => right in options, { message: 'No option is called as the right one.' });

/** The words of the scene "Connections, without a proxy and with one". */
export const proxyWords = z.strictObject({
  presets: z.record(z.enum(presetNames), sceneGoal.extend({ question: proxyQuestion })),
  news: sentencesFor(newsKinds),
  causes: sentencesFor(['burst', 'failed-over', 'recovered']),
});
export type ProxyWords = z.infer<typeof proxyWords>;
