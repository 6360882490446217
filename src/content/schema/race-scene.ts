import { z } from 'zod';
import { racePresets } from '../../sim/race/driven-race.ts';
import { sceneGoal, sentencesFor } from './scene.ts';

/** The words of the scene of races. */
export const raceWords = z.strictObject({
  presets: z.record(z.enum(racePresets), sceneGoal),
  events: sentencesFor([
    'begun',
    'again',
    'hit',
    'miss',
    'lease-given',
    'lease-refused',
    'read-database',
    'read-replica',
    'stored',
    'not-newer',
    'no-token',
    'token-invalid',
    'written',
    'replicated',
    'deleted',
    'deleted-nothing',
    'evicted',
    'evicted-nothing',
    'delete-failed',
    'set-failed',
    'waited',
    'became-stale',
    'mended',
    'ended-fresh',
    'ended-stale-for-ever',
    'ended-stale-ttl',
    'ended-empty',
  ]),
  questions: sentencesFor(['holds', 'ends', 'found', 'accepted']),
});
export type RaceWords = z.infer<typeof raceWords>;
