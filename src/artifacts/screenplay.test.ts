import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { screenplayJsonSchema } from './screenplay.ts';

it('the published JSON Schema is the one in the code (scripts/export-schema.mjs writes it)', () => {
  const published = JSON.parse(readFileSync(new URL('../../docs/screenplay.schema.json', import.meta.url), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(screenplayJsonSchema())));
});
