/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { apple } from './apple.ts';
import { ball } from './ball.ts';
import { balloon } from './balloon.ts';
import { beachBall } from './beach-ball.ts';
import { bench } from './bench.ts';
import { block } from './block.ts';
import { book } from './book.ts';
import { bottle } from './bottle.ts';
import { box } from './box.ts';
import { bucket } from './bucket.ts';
import { chair } from './chair.ts';
import { cup } from './cup.ts';
import { door } from './door.ts';
import { fence } from './fence.ts';
import { flag } from './flag.ts';
import { glass } from './glass.ts';
import { kite } from './kite.ts';
import { lamp } from './lamp.ts';
import { lampPost } from './lamp-post.ts';
import { sign } from './sign.ts';
import { sized } from './sized.ts';
import { table } from './table.ts';
import { tennisBall } from './tennis-ball.ts';
import { umbrella } from './umbrella.ts';
import { vase } from './vase.ts';

export const THINGS: readonly ThingEntry[] = [
  apple,
  ball,
  balloon,
  beachBall,
  bench,
  block,
  book,
  bottle,
  box,
  bucket,
  chair,
  cup,
  door,
  fence,
  flag,
  glass,
  kite,
  lamp,
  lampPost,
  sign,
  table,
  tennisBall,
  umbrella,
  vase,
].map(sized);
