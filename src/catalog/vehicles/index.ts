/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { sized } from '../things/sized.ts';
import { aeroplane } from './aeroplane.ts';
import { bicycle } from './bicycle.ts';
import { bus } from './bus.ts';
import { car } from './car.ts';
import { rowingBoat, sailingBoat } from './sailing-boat.ts';

export const VEHICLES: readonly ThingEntry[] = [aeroplane, bicycle, bus, car, rowingBoat, sailingBoat].map(sized);
