import { describe, expect, test } from 'vitest';
import { Timeline } from '../../sim/timeline.ts';
import { type Configuration, defaultConfiguration, simulationConfig } from './model/configuration.ts';
import { presetNames, presets } from './model/presets.ts';
import { parseTraceText } from './model/trace-text.ts';
import { narrateStep } from './narrate-at.ts';

/** The sentences of a whole trace. */
function told(trace: string, change: Partial<Configuration>, language: 'ko' | 'en' = 'ko'): string[] {
  const parsed = parseTraceText(trace).trace;
  const configuration = { ...defaultConfiguration, ...change };
  const timeline = new Timeline(parsed, simulationConfig(configuration));
  return Array.from({ length: parsed.length }, (_, index) =>
    narrateStep({ configuration, timeline }, parsed, index + 1, language),
  );
}

describe('narration', () => {
  test('a miss that evicts says both, with particles read from the keys', () => {
    expect(told('r user:3\nr user:7', { capacity: 1 }).at(-1)).toBe(
      '캐시 미스: user:7이 캐시에 없어 RDS에서 읽고 저장해요. 자리가 없어 user:3을 제거했어요.',
    );
    expect(told('r user:3\nr user:7', { capacity: 1 }, 'en').at(-1)).toBe(
      'Cache miss: user:7 is not in the cache, so it is read from RDS and stored. There was no room, so user:3 was evicted.',
    );
  });

  test('lazy loading says that a write leaves an old copy behind, and then serves it', () => {
    expect(told('r a\nw a\nr a', {})).toEqual([
      '캐시 미스: a가 캐시에 없어 RDS에서 읽고 저장해요.',
      '쓰기: RDS의 a를 v1로 바꿔요. 캐시에는 v0 값이 남아 이제 오래된 값이에요.',
      '오래된 적중: 캐시에 남은 a의 v0 값을 그대로 돌려줘요. RDS는 이미 v1이에요.',
    ]);
  });

  test('a write to a key that is not cached mentions no copy', () => {
    expect(told('w a', {})).toEqual(['쓰기: RDS의 a를 v1로 바꿔요.']);
  });

  test('every write strategy is told in its own words', () => {
    expect(told('r a\nw a\nw b', { strategy: 'invalidate' }).slice(1)).toEqual([
      '쓰기: RDS의 a를 v1로 바꿔요. 캐시에 있던 a를 지웠어요.',
      '쓰기: RDS의 b를 v1로 바꿔요. 캐시에서 b를 지우려 했지만 원래 없었어요.',
    ]);
    expect(told('w a', { strategy: 'write-through' })).toEqual([
      '쓰기: RDS의 a를 v1로 바꿔요. 캐시에도 v1 값을 저장해요.',
    ]);
    expect(told('w a\nr b\nr b', { strategy: 'write-behind', delay: 2 })).toEqual([
      '쓰기: 캐시의 a를 v1로 바꿔요. RDS에는 나중에 써요.',
      '캐시 미스: b가 캐시에 없어 RDS에서 읽고 저장해요.',
      '미뤄 둔 a의 v1 쓰기를 RDS에 반영해요. 캐시 적중: b가 캐시에 있어 v0 값을 바로 돌려줘요.',
    ]);
    expect(told('r a', { strategy: 'write-through-only' })).toEqual([
      '캐시 미스: a가 캐시에 없어 RDS에서 읽어요. 읽은 값은 저장하지 않아요.',
    ]);
    expect(told('r a', { strategy: 'read-through' })).toEqual([
      '캐시 미스: a가 없어 캐시가 직접 RDS에서 읽어 저장해요.',
    ]);
  });

  test('an expired entry and a dirty victim are told', () => {
    expect(told('r a\nr b\nr a', { ttl: 2 }).at(-1)).toBe(
      '만료 미스: a의 TTL이 끝나 RDS에서 다시 읽고 저장해요.',
    );
    expect(told('w a\nr b', { strategy: 'write-behind', capacity: 1, delay: 9 }).at(-1)).toBe(
      '캐시 미스: b가 캐시에 없어 RDS에서 읽고 저장해요. a를 제거하기 전에 v1 쓰기를 RDS에 반영해요. 자리가 없어 a를 제거했어요.',
    );
  });

  test('an outside write is told, and that the cache does not know', () => {
    expect(told('r a\nx a', {}).at(-1)).toBe(
      '바깥 쓰기: 다른 프로그램이 RDS의 a를 v1로 바꿨어요. 캐시에는 v0 값이 남아 이제 오래된 값이에요.',
    );
  });

  test('no step of any preset is left without words, in either language', () => {
    for (const name of presetNames) {
      for (const configuration of presets[name].configurations) {
        for (const language of ['ko', 'en'] as const) {
          for (const sentence of told(presets[name].trace, configuration, language)) {
            expect(sentence).toMatch(/\S.*\.$/);
            expect(sentence).not.toMatch(/undefined|\{|\}/);
          }
        }
      }
    }
  });
});
