/** The catalog as one value, passed as an argument to the passes; never a global. */
import type { ActionEntry, PlaceEntry, ThingEntry } from './entry.ts';
import type { LookEntry } from './look.ts';
import type { SoundEntry } from './sound.ts';

/** All entries the passes may use. */
export interface Catalog {
  readonly things: readonly ThingEntry[];
  readonly places: readonly PlaceEntry[];
  readonly actions: readonly ActionEntry[];
  readonly sounds?: readonly SoundEntry[];
  readonly looks?: readonly LookEntry[];
}

/** The thing with this id, if any. */
export const findThing = (catalog: Catalog, id: string): ThingEntry | undefined =>
  catalog.things.find((t) => t.id === id);
/** The place with this id, if any. */
export const findPlace = (catalog: Catalog, id: string): PlaceEntry | undefined =>
  catalog.places.find((p) => p.id === id);
/** The action with this id, if any. */
export const findAction = (catalog: Catalog, id: string): ActionEntry | undefined =>
  catalog.actions.find((a) => a.id === id);
/** The look with this id, if any. */
export const findLook = (catalog: Catalog, id: string): LookEntry | undefined =>
  catalog.looks?.find((l) => l.id === id);
