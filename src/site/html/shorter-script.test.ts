import { describe, expect, test } from 'vitest';
import { shorterScript } from './shorter-script.ts';

describe('inline scripts', () => {
  test('comments and spaces go, and names that other scripts read stay', () => {
    expect(shorterScript('\n// why\nvar theme = "dark";\nfunction show() { return theme; }\n')).toBe(
      'var theme="dark";function show(){return theme}',
    );
  });

  test('letters that were written as codes are written as letters', () => {
    expect(shorterScript(String.raw`say("\uB2E4\uC2DC")`)).toBe('say("다시");');
  });

  test('a module keeps what it imports', () => {
    expect(shorterScript("import { a } from './a.js';\na();")).toMatch(/^import\{a.*\}from"\.\/a\.js";/);
  });

  test('a script that would end its element early stays as it is', () => {
    const script = 'write("<" + "/script>")';
    expect(shorterScript(script)).not.toMatch(/<\/script/i);
  });
});
