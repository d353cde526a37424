/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { confetti, fireflies, smoke, soapBubbles, sparks, steam } from './air-effects.ts';
import { apple } from './apple.ts';
import { backpack } from './backpack.ts';
import { ball } from './ball.ts';
import { balloon } from './balloon.ts';
import { banana } from './banana.ts';
import { beachBall } from './beach-ball.ts';
import { bed } from './bed.ts';
import { bench } from './bench.ts';
import { block } from './block.ts';
import { book } from './book.ts';
import { bottle } from './bottle.ts';
import { bowl } from './bowl.ts';
import { box } from './box.ts';
import { bread } from './bread.ts';
import { bucket } from './bucket.ts';
import { burger } from './burger.ts';
import { busStop } from './bus-stop.ts';
import { cake } from './cake.ts';
import { campfire } from './campfire.ts';
import { candle } from './candle.ts';
import { carrot } from './carrot.ts';
import { chair } from './chair.ts';
import { clock } from './clock.ts';
import { cookie } from './cookie.ts';
import { crown } from './crown.ts';
import { cup } from './cup.ts';
import { cutlery } from './cutlery.ts';
import { door } from './door.ts';
import { doughnut } from './doughnut.ts';
import { egg } from './egg.ts';
import { fence } from './fence.ts';
import { fireHydrant } from './fire-hydrant.ts';
import { fireworks } from './fireworks.ts';
import { flag } from './flag.ts';
import { frisbee } from './frisbee.ts';
import { giftBox } from './gift-box.ts';
import { glass } from './glass.ts';
import { guitar } from './guitar.ts';
import { hat } from './hat.ts';
import { hoop } from './hoop.ts';
import { iceCream } from './ice-cream.ts';
import { key } from './key.ts';
import { kite } from './kite.ts';
import { lamp } from './lamp.ts';
import { lampPost } from './lamp-post.ts';
import { lantern } from './lantern.ts';
import { laptop } from './laptop.ts';
import { lemon } from './lemon.ts';
import { mailbox } from './mailbox.ts';
import { mirror } from './mirror.ts';
import { orange } from './orange.ts';
import { pear } from './pear.ts';
import { pencil } from './pencil.ts';
import { phone } from './phone.ts';
import { piano } from './piano.ts';
import { pizza } from './pizza.ts';
import { plate } from './plate.ts';
import { pumpkin } from './pumpkin.ts';
import { racket } from './racket.ts';
import { robot } from './robot.ts';
import { sign } from './sign.ts';
import { sized } from './sized.ts';
import { skateboard } from './skateboard.ts';
import { snowman } from './snowman.ts';
import { sofa } from './sofa.ts';
import { stopSign } from './stop-sign.ts';
import { strawberry } from './strawberry.ts';
import { suitcase } from './suitcase.ts';
import { surfboard } from './surfboard.ts';
import { sword } from './sword.ts';
import { table } from './table.ts';
import { teddyBear } from './teddy-bear.ts';
import { television } from './television.ts';
import { tennisBall } from './tennis-ball.ts';
import { tomato } from './tomato.ts';
import { torch } from './torch.ts';
import { trafficLight } from './traffic-light.ts';
import { trashCan } from './trash-can.ts';
import { treasureChest } from './treasure-chest.ts';
import { umbrella } from './umbrella.ts';
import { vase } from './vase.ts';
import { watermelon } from './watermelon.ts';

/** Every thing, taken at the size that is asked for. */
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
  confetti,
  cookie,
  crown,
  cup,
  cutlery,
  door,
  doughnut,
  egg,
  fence,
  fireflies,
  fireHydrant,
  fireworks,
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
  smoke,
  snowman,
  soapBubbles,
  sofa,
  sparks,
  steam,
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
  torch,
  trafficLight,
  trashCan,
  treasureChest,
  umbrella,
  vase,
  watermelon,
].map(sized);
