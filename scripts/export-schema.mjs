// Write docs/screenplay.schema.json from the schema in the code. Run after `npm run build` when the screenplay's form changes.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screenplayJsonSchema } from '../dist/artifacts/screenplay.js';

const path = join(dirname(fileURLToPath(import.meta.url)), '../docs/screenplay.schema.json');
writeFileSync(path, `${JSON.stringify(screenplayJsonSchema(), undefined, 2)}\n`);
