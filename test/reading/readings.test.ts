import { describe, expect, test } from 'vitest';
import { write } from '../../src/write/index.ts';
import { STUBS } from './catalog.ts';
import { READINGS } from './readings.ts';
import { summary } from './summary.ts';

const LOOKS = ['natural', 'clay', 'paper', 'ink', 'noir', 'neon', 'watercolour', 'voxel'];

describe('each prompt is read as a person would', () => {
  for (const { prompt, ...expected } of READINGS) {
    test(prompt, () => {
      expect(summary(write(prompt, { catalog: STUBS, looks: LOOKS }))).toEqual({
        cast: '',
        relations: '',
        events: '',
        camera: '',
        ...expected,
      });
    });
  }
});
