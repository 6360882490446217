import { describe, expect, test } from 'vitest';
import { hashSource, policyTag, securityPolicy } from './security-policy.ts';

const code = {
  scripts: new Set(["'sha256-b='", "'sha256-a='"]),
  styles: new Set(["'sha256-c='"]),
  insertAt: 0,
};

describe('the security policy', () => {
  test('starts from nothing and allows inline code by hash only', () => {
    const policy = securityPolicy(code);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b=';");
    expect(policy).toContain("style-src 'self' 'sha256-c=';");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  test('style attributes are the only inline allowance', () => {
    expect(securityPolicy(code).match(/'unsafe-inline'/g)).toHaveLength(1);
    expect(securityPolicy(code)).toContain("style-src-attr 'unsafe-inline'");
  });

  test('the framing rule is in the header and not in the tag, where browsers ignore it', () => {
    expect(securityPolicy(code, '*')).toMatch(/frame-ancestors \*$/);
    expect(policyTag(code)).not.toContain('frame-ancestors');
  });

  test('no part of the policy can end the attribute it stands in', () => {
    expect(policyTag(code).match(/"/g)).toHaveLength(4);
  });

  test('the hash is the one a browser computes: SHA-256 of the text with Unix line ends, in base64', () => {
    expect(hashSource('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    expect(hashSource('a;\r\nb;')).toBe(hashSource('a;\nb;'));
  });
});
