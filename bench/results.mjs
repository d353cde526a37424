// Results as CSV: one row per run, so that a change for the worse shows in the history.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'results');
const field = (v) => (/[",\n]/.test(String(v)) ? `"${String(v).replaceAll('"', '""')}"` : String(v));

/** Append a row to results/NAME.csv. A file with other columns is refused, so that no row means something else. */
export const keepResult = (name, row) => {
  const path = join(folder, `${name}.csv`);
  const full = { date: new Date().toISOString().slice(0, 16), node: process.versions.node, ...row };
  const head = Object.keys(full).join(',');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path)) appendFileSync(path, `${head}\n`);
  const known = readFileSync(path, 'utf8').split('\n', 1)[0];
  if (known !== head) throw new Error(`${path}: expected the columns ${head}, found ${known}. Move the old file away.`);
  appendFileSync(path, `${Object.values(full).map(field).join(',')}\n`);
};
