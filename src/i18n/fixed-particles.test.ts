import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';

// A particle that depends on the sound in front of it, right behind something filled in: `{name}는`, `‘${query}’를`, `{name}</b>는`.
const fixedParticle =
  /\{([^{}]*)\}(?:[’”」』)\]*`]|<\/\w+>)*((?:은|는|이|가|을|를|과|와|으로|로|이에요|예요|이라고|라고|이라는|라는|이라서|라서|이나|나|이랑|랑|이란|란)(?:는|도|만|서|써|부터|의|요)?)(?![가-힣])/gu;

/** Whatever is filled in there, the particle is right. */
const alwaysRight = [
  ['content/scenes/encryption.yaml', ['key'], 'every Korean name of a key ends in a vowel: 키, 내 키 A'],
  ['i18n/scenes/encryption.ts', ['key'], 'every Korean name of a key ends in a vowel: 키, 내 키 A'],
  ['content/scenes/session.yaml', ['user'], '민지, 준호 and 수아 end in a vowel'],
  ['content/scenes/session.yaml', ['server', 'gone'], 'the letters A to C are read 에이, 비, 시'],
  ['content/scenes/proxy.yaml', ['servers', 'functions'], 'numbers are counted: 서버 20대, 함수 150개'],
  ['content/scenes/cluster.yaml', ['expected'], 'a share ends in 퍼센트'],
  [
    'i18n/comparison.ts',
    ['engines'],
    'Redis OSS, Valkey and Memcached end in a vowel: 오에스에스, 밸키, 멤캐시드',
  ],
  ['i18n/lab/faults.ts', ['name'], 'a kind of file in brackets; the particle belongs to 파일 in front of it'],
  ['i18n/ports.ts', ['transport', 'others'], 'TCP, UDP, SCTP and DCCP end in 피'],
  ['i18n/plan/answer.ts', ['ratio', 'share'], 'a share ends in 퍼센트'],
  ['i18n/plan/facts.ts', ['most'], 'a share ends in 퍼센트'],
  ['i18n/plan/facts.ts', ['share'], 'a share in brackets; the particle belongs to 개 in front of it'],
  ['i18n/plan/sampled.ts', ['ratio'], 'a share ends in 퍼센트, its margin in 퍼센트포인트'],
  ['i18n/plan/tables.ts', ['metered'], 'a size ends in 바이트'],
  ['i18n/scenes/race.ts', ['share'], 'a share in brackets; the particle belongs to 가지 in front of it'],
] as const;

interface Found {
  readonly file: string;
  readonly variable: string;
  readonly text: string;
}

async function fixedParticles(): Promise<Found[]> {
  const found: Found[] = [];
  for await (const path of glob('src/**/*.{ts,tsx,astro,yaml}')) {
    if (path.includes('.test.')) continue;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (/^\s*(?:#|\/\/|\*|\/\*)/.test(line)) continue;
      for (const [text, variable = ''] of line.matchAll(fixedParticle)) {
        found.push({ file: path.replace(/^src\//, ''), variable, text });
      }
    }
  }
  return found;
}

test('no Korean string has a fixed particle behind a variable, unless it is always right', async () => {
  const found = await fixedParticles();
  const allows = ([file, variables]: (typeof alwaysRight)[number], one: Found) =>
    file === one.file && variables.some((variable) => variable === one.variable);
  const wrong = found.filter((one) => !alwaysRight.some((allowed) => allows(allowed, one)));
  expect(wrong).toEqual([]);
  const unused = alwaysRight.filter((allowed) => !found.some((one) => allows(allowed, one)));
  expect(unused).toEqual([]);
});
