/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { apple } from './apple.ts';
import { bread, burger, cake, cookie, doughnut, iceCream, pizza } from './baking.ts';
import { ball } from './ball.ts';
import { balloon } from './balloon.ts';
import { beachBall } from './beach-ball.ts';
import { bed } from './bed.ts';
import { bench } from './bench.ts';
import { block } from './block.ts';
import { book } from './book.ts';
import { bottle } from './bottle.ts';
import { box } from './box.ts';
import { bucket } from './bucket.ts';
import { campfire } from './campfire.ts';
import { candle } from './candle.ts';
import { chair } from './chair.ts';
import { clock } from './clock.ts';
import { cup } from './cup.ts';
import { door } from './door.ts';
import { fence } from './fence.ts';
import { flag } from './flag.ts';
import { banana, carrot, egg, lemon, orange, pear, pumpkin, strawberry, tomato, watermelon } from './fruit.ts';
import { glass } from './glass.ts';
import { kite } from './kite.ts';
import { lamp } from './lamp.ts';
import { lampPost } from './lamp-post.ts';
import { laptop } from './laptop.ts';
import { guitar, piano } from './music.ts';
import { phone } from './phone.ts';
import { robot } from './robot.ts';
import { sign } from './sign.ts';
import { sized } from './sized.ts';
import { skateboard } from './skateboard.ts';
import { sofa } from './sofa.ts';
import { frisbee, hoop, racket, surfboard } from './sports.ts';
import { busStop, fireHydrant, mailbox, stopSign, trafficLight, trashCan } from './street.ts';
import { suitcase } from './suitcase.ts';
import { table } from './table.ts';
import { bowl, cutlery, plate } from './tableware.ts';
import { teddyBear } from './teddy-bear.ts';
import { television } from './television.ts';
import { tennisBall } from './tennis-ball.ts';
import {
  backpack,
  crown,
  giftBox,
  hat,
  key,
  lantern,
  mirror,
  pencil,
  snowman,
  sword,
  treasureChest,
} from './treasures.ts';
import { umbrella } from './umbrella.ts';
import { vase } from './vase.ts';

export const THINGS: readonly ThingEntry[] = [
  apple,
  backpack,
  ball,
  balloon,
  banana,
  beachBall,
  bed,
  bench,
  block,
  book,
  bottle,
  bowl,
  box,
  bread,
  bucket,
  burger,
  busStop,
  cake,
  campfire,
  candle,
  carrot,
  chair,
  clock,
  cookie,
  crown,
  cup,
  cutlery,
  door,
  doughnut,
  egg,
  fence,
  fireHydrant,
  flag,
  frisbee,
  giftBox,
  glass,
  guitar,
  hat,
  hoop,
  iceCream,
  key,
  kite,
  lamp,
  lampPost,
  lantern,
  laptop,
  lemon,
  mailbox,
  mirror,
  orange,
  pear,
  pencil,
  phone,
  piano,
  pizza,
  plate,
  pumpkin,
  racket,
  robot,
  sign,
  skateboard,
  snowman,
  sofa,
  stopSign,
  strawberry,
  suitcase,
  surfboard,
  sword,
  table,
  teddyBear,
  television,
  tennisBall,
  tomato,
  trafficLight,
  trashCan,
  treasureChest,
  umbrella,
  vase,
  watermelon,
].map(sized);
