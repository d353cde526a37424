import { describe, expect, it } from 'vitest';
import * as exact from './exact.ts';

describe('exact elementary functions', () => {
  const samples = Array.from({ length: 4001 }, (_, i) => (i - 2000) * 0.0173 + 1e-4);
  it('agree with the built-in ones to 1e-14', () => {
    for (const x of samples) {
      expect(Math.abs(exact.sin(x) - Math.sin(x))).toBeLessThan(1e-14);
      expect(Math.abs(exact.cos(x) - Math.cos(x))).toBeLessThan(1e-14);
      expect(Math.abs(exact.atan(x) - Math.atan(x))).toBeLessThan(1e-14);
      expect(Math.abs(exact.atan2(x, 1 - x) - Math.atan2(x, 1 - x))).toBeLessThan(1e-14);
    }
  });
  it('exp and log are inverse and accurate', () => {
    for (const x of samples) {
      expect(Math.abs(exact.exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      if (x > 0) expect(Math.abs(exact.log(x) - Math.log(x))).toBeLessThan(1e-13);
      expect(Math.abs(exact.log(exact.exp(x)) - x)).toBeLessThan(1e-12);
    }
  });
  it('pow agrees with the built-in one to 1e-12 relative', () => {
    for (let i = 1; i < 300; i++) expect(Math.abs(exact.pow(i / 37, 2.4) / (i / 37) ** 2.4 - 1)).toBeLessThan(1e-12);
  });
});
