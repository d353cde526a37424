/** The hand-made miniature world under real light: nothing is changed. */
import type { LookEntry } from '../look.ts';

export const natural: LookEntry = {
  id: 'natural',
  title: 'natural',
  words: { exact: 'natural|true to life|lifelike' },
};
