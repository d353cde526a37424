import { describe, expect, test } from 'vitest';
import { write } from '../../src/write/index.ts';
import { STUBS } from './catalog.ts';
import { READINGS } from './readings.ts';
import { summary } from './summary.ts';

describe('each prompt is read as a person would', () => {
  for (const { prompt, ...expected } of READINGS) {
    test(prompt, () => {
      expect(summary(write(prompt, { catalog: STUBS }))).toEqual({
        cast: '',
        relations: '',
        events: '',
        camera: '',
        ...expected,
      });
    });
  }
});
