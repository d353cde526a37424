/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { sized } from '../things/sized.ts';
import { aeroplane } from './aeroplane.ts';
import { bicycle } from './bicycle.ts';
import { bus } from './bus.ts';
import { car } from './car.ts';
import { drone } from './drone.ts';
import { helicopter } from './helicopter.ts';
import { hotAirBalloon } from './hot-air-balloon.ts';
import { rocket } from './rocket.ts';
import { rowingBoat } from './rowing-boat.ts';
import { sailingBoat } from './sailing-boat.ts';
import { train } from './train.ts';
import { truck } from './truck.ts';

/** Every vehicle, taken at the size that is asked for. */
export const VEHICLES: readonly ThingEntry[] = [
  aeroplane,
  bicycle,
  bus,
  car,
  drone,
  helicopter,
  hotAirBalloon,
  rocket,
  rowingBoat,
  sailingBoat,
  train,
  truck,
].map(sized);
