/** All sounds; adding one is one import and one line here. */
import type { SoundEntry } from '../sound.ts';
import { baa } from './baa.ts';
import { ball } from './ball.ts';
import { bark } from './bark.ts';
import { bicycle } from './bicycle.ts';
import { birds } from './birds.ts';
import { breath } from './breath.ts';
import { chirp } from './chirp.ts';
import { clock } from './clock.ts';
import { crickets } from './crickets.ts';
import { drone } from './drone.ts';
import { engine } from './engine.ts';
import { fire } from './fire.ts';
import { glass } from './glass.ts';
import { growl } from './growl.ts';
import { guitar } from './guitar.ts';
import { gull } from './gull.ts';
import { helicopter } from './helicopter.ts';
import { honk } from './honk.ts';
import { hooves } from './hooves.ts';
import { howl } from './howl.ts';
import { hull } from './hull.ts';
import { meow } from './meow.ts';
import { moo } from './moo.ts';
import { neigh } from './neigh.ts';
import { paws } from './paws.ts';
import { piano } from './piano.ts';
import { propeller } from './propeller.ts';
import { quack } from './quack.ts';
import { rain } from './rain.ts';
import { roar } from './roar.ts';
import { robot } from './robot.ts';
import { rocket } from './rocket.ts';
import { room } from './room.ts';
import { steamEngine } from './steam-engine.ts';
import { traffic } from './traffic.ts';
import { trumpet } from './trumpet.ts';
import { waves } from './waves.ts';
import { wind } from './wind.ts';
import { wings } from './wings.ts';

/** Every sound of the catalog. */
export const SOUNDS: readonly SoundEntry[] = [
  wind,
  birds,
  waves,
  rain,
  traffic,
  crickets,
  room,
  bark,
  howl,
  growl,
  roar,
  meow,
  neigh,
  moo,
  baa,
  trumpet,
  quack,
  gull,
  chirp,
  honk,
  breath,
  wings,
  hooves,
  paws,
  ball,
  glass,
  engine,
  steamEngine,
  bicycle,
  propeller,
  helicopter,
  drone,
  rocket,
  hull,
  fire,
  clock,
  robot,
  guitar,
  piano,
];
