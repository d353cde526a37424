/** The whole catalog. */
import { ACTIONS } from './actions/index.ts';
import { ANIMALS } from './animals/index.ts';
import { BUILDINGS } from './buildings/index.ts';
import { LOOKS } from './looks/index.ts';
import { inAnyMaterial } from './materials/made-of.ts';
import { PEOPLE } from './people/index.ts';
import { PLACES } from './places/index.ts';
import { PLANTS } from './plants/index.ts';
import type { Catalog } from './registry.ts';
import { SOUNDS } from './sounds/index.ts';
import { THINGS } from './things/index.ts';
import { VEHICLES } from './vehicles/index.ts';

/** Everything that comes with Kinorama. */
export const CATALOG: Catalog = {
  things: [...PEOPLE, ...ANIMALS, ...VEHICLES, ...THINGS, ...PLANTS, ...BUILDINGS].map(inAnyMaterial),
  places: PLACES,
  actions: ACTIONS,
  sounds: SOUNDS,
  looks: LOOKS,
};
