// Scenes kept as stages (JSON beside this file): shot anew each time, so they use today's models and places.
import { readFileSync } from 'node:fs';
import { CATALOG } from '../../dist/catalog/index.js';
import { shoot } from '../../dist/shoot/index.js';

/** Stage, take and catalog of `NAME.json`. */
export const frozen = async (name) => {
  const stage = JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
  return { stage, take: await shoot(stage, { catalog: CATALOG }), catalog: CATALOG };
};
