/** What shows in some skies only: bands of a sunset, the Milky Way, northern lights, a rainbow, the face of the moon, lightning. */
import { FRAME_SKY_FLASH, FRAME_SUN } from './layout';
import { frame } from './memory';
import { fbm2, noise2 } from './noise';
import { add, blend, div, dot3, higher, mul, mulAdd, quickSinTurns, root, saturate, smooth, splat, sub } from './vec';

/** Light to be added, of the last call. */
export let red: v128 = f32x4.splat(0);
export let green: v128 = f32x4.splat(0);
export let blue: v128 = f32x4.splat(0);

@inline function bell(x: v128, middle: f32, width: f32): v128 {
  const d = mul(sub(x, splat(middle)), splat(<f32>1 / width));
  const t = saturate(sub(splat(1), mul(d, d)));
  return mul(t, t);
}

/**
 * Bands of a low sun (its colour s, elevation sunY) at elevation e: gold and rose towards it; away from it the earth's shadow,
 * blue-grey, below a belt of pink.
 */
export function sunsetBands(dx: v128, dz: v128, e: v128, s0: v128, s1: v128, s2: v128): void {
  const sx = load<f32>(frame, FRAME_SUN);
  const sz = load<f32>(frame, FRAME_SUN + 8);
  const level: f32 = <f32>1 / max(sqrt<f32>(sx * sx + sz * sz), <f32>0.05);
  const flat = div(splat(level), higher(root(mulAdd(dx, dx, mul(dz, dz))), splat(0.05)));
  const cosine = mul(mulAdd(dx, splat(sx), mul(dz, splat(sz))), flat);
  const towards = smooth(splat(-0.35), splat(1), cosine);
  const away = smooth(splat(0), splat(-0.9), cosine);
  const gold = mul(bell(e, 0.035, 0.11), towards);
  const rose = mul(bell(e, 0.17, 0.14), mulAdd(towards, splat(0.75), splat(0.25)));
  const belt = mul(bell(e, 0.16, 0.1), away);
  const shadow = mul(bell(e, 0.02, 0.1), away);
  red = sub(mulAdd(gold, mul(s0, splat(0.06)), mulAdd(rose, mul(s0, splat(0.02)), mul(belt, splat(0.13)))), mul(shadow, splat(0.2)));
  green = sub(mulAdd(gold, mul(s1, splat(0.045)), sub(mul(belt, splat(0.03)), mul(rose, splat(0.03)))), mul(shadow, splat(0.06)));
  blue = sub(mulAdd(belt, splat(0.06), mul(shadow, splat(0.04))), mulAdd(gold, splat(0.02), mul(rose, splat(0.02))));
}

/** How strongly the band of the Milky Way shines in a direction, with its dark rifts, 0–1. */
export function milkyWay(dx: v128, dy: v128, dz: v128): v128 {
  const off = dot3(dx, dy, dz, splat(0.62), splat(0.42), splat(-0.66));
  const band = saturate(sub(splat(1), mul(mul(off, off), splat(9))));
  if (!v128.any_true(f32x4.gt(band, splat(0)))) return splat(0);
  const u = mulAdd(dx, splat(3.1), mul(dy, splat(1.7)));
  const v = sub(mul(dz, splat(3.3)), mul(dy, splat(2.1)));
  const cloud = fbm2(u, v, 5);
  const rift = fbm2(mulAdd(u, splat(1.4), splat(7)), mul(v, splat(1.4)), 4);
  const core = saturate(sub(splat(1), mul(mul(off, off), splat(70))));
  const dark = mul(mul(core, smooth(splat(0.47), splat(0.6), rift)), splat(0.75));
  return mul(mul(mul(band, band), smooth(splat(0.25), splat(0.8), cloud)), sub(splat(1), dark));
}

/** Northern lights: curtains along wandering lines, green below, violet above, streaked upwards. */
export function aurora(dx: v128, dz: v128, e: v128): void {
  const flat = div(splat(1), add(e, splat(0.3)));
  const u = mul(dx, flat);
  const v = mul(dz, flat);
  let sum = splat(0);
  let tall = splat(0);
  for (let k = 0; k < 3; k++) {
    const own = splat(<f32>k * 5.3);
    const wander = sub(fbm2(add(mul(u, splat(0.9)), own), splat(<f32>k * 3.1), 3), splat(0.5));
    // Distance behind the curtain's foot: it fades upwards, that is towards the zenith.
    const line = sub(v, mulAdd(wander, splat(1.8), splat(<f32>k * 0.5 - 2.5)));
    const foot = smooth(splat(-0.05), splat(0.02), line);
    const up = saturate(sub(splat(1), mul(line, splat(1.5))));
    const rays = mulAdd(noise2(mulAdd(u, splat(24), own), mul(wander, splat(6))), splat(0.7), splat(0.3));
    const curtain = mul(mul(mul(foot, mul(up, up)), rays), smooth(splat(0.3), splat(0.65), noise2(add(mul(u, splat(0.7)), own), own)));
    sum = add(sum, curtain);
    tall = mulAdd(curtain, sub(splat(1), up), tall);
  }
  const shown = mul(sum, smooth(splat(0.02), splat(0.12), e));
  const high = saturate(mul(tall, splat(2)));
  red = mul(shown, blend(splat(0.05), splat(0.34), high));
  green = mul(shown, blend(splat(0.75), splat(0.2), high));
  blue = mul(shown, blend(splat(0.34), splat(0.55), high));
}

/** A rainbow of 42° round the point opposite the sun, and the second one of 51°, fainter and turned round. */
export function rainbow(dx: v128, dy: v128, dz: v128): void {
  const t = sub(splat(0), dot3(dx, dy, dz, v128.load32_splat(frame + FRAME_SUN), v128.load32_splat(frame + FRAME_SUN + 4), v128.load32_splat(frame + FRAME_SUN + 8)));
  // Cosines: red 42.4°, violet 40.4°; second bow: red 50.3°, violet 53.5°. Both drawn a little wider than they are.
  red = add(bell(t, 0.742, 0.0085), mul(bell(t, 0.636, 0.012), splat(0.35)));
  green = add(bell(t, 0.749, 0.0085), mul(bell(t, 0.62, 0.012), splat(0.35)));
  blue = add(bell(t, 0.7575, 0.009), mul(bell(t, 0.603, 0.013), splat(0.35)));
  // Inside of the bow the sky is lighter.
  const bright = mul(smooth(splat(0.75), splat(0.775), t), splat(0.16));
  const shown = mul(smooth(splat(-0.02), splat(0.05), dy), splat(0.55));
  red = mul(shown, add(red, bright));
  green = mul(shown, add(green, bright));
  blue = mul(shown, add(blue, bright));
}

/** Light of the moon's face at place (x, y) of its disc, −1 to 1: a phase, dark seas, bright craters with rays. */
export function moonFace(x: f32, y: f32): f32 {
  const r2 = min(x * x + y * y, <f32>1);
  const z = sqrt<f32>(1 - r2);
  // Waxing, three quarters lit from one side.
  const lit = min(max((x * 0.66 + y * 0.12 + z * 0.74) * 4, <f32>0.02), <f32>1);
  const u = f32x4.splat(x * 2.1 + 4.3);
  const v = f32x4.splat(y * 2.1 + 1.7);
  const seas: f32 = f32x4.extract_lane(smooth(splat(0.45), splat(0.62), fbm2(u, v, 4)), 0);
  const pits: f32 = f32x4.extract_lane(noise2(f32x4.splat(x * 9 + 3), f32x4.splat(y * 9 + 8)), 0);
  let face: f32 = 1.02 - 0.42 * seas + 0.2 * (pits - 0.5);
  // Tycho and two lesser ones, with their haloes.
  for (let k = 0; k < 3; k++) {
    const cx: f32 = k == 0 ? -0.12 : k == 1 ? -0.36 : 0.34;
    const cy: f32 = k == 0 ? -0.66 : k == 1 ? 0.16 : 0.42;
    const size: f32 = k == 0 ? 0.1 : 0.055;
    const d = sqrt<f32>((x - cx) * (x - cx) + (y - cy) * (y - cy)) / size;
    face += (d < 1 ? <f32>-0.12 : d < 1.4 ? <f32>0.3 : <f32>0.3 / (d * d)) * <f32>0.8;
  }
  return face * lit * (0.72 + 0.28 * z);
}

/** Light of a stroke of lightning and of the clouds it shines through, 0 when none strikes; `turn` is its direction (x, z). */
export function lightning(x: f32, y: f32, z: f32): f32 {
  const flash = load<f32>(frame, FRAME_SKY_FLASH);
  if (flash == 0) return 0;
  const tx = load<f32>(frame, FRAME_SKY_FLASH + 4);
  const tz = load<f32>(frame, FRAME_SKY_FLASH + 8);
  const ahead = x * tx + z * tz;
  if (ahead <= 0.05) return flash * 0.1;
  const across = (x * tz - z * tx) / ahead;
  const up = y / ahead;
  const glow = max(<f32>0, 1 - across * across * 1.6) * 0.3;
  let bolt: f32 = 0;
  if (up > -0.02 && up < 0.46) {
    for (let k = 0; k < 3; k++) {
      // The main stroke and two branches that leave it.
      const from: f32 = k == 0 ? 0.46 : k == 1 ? 0.3 : 0.2;
      if (up > from) continue;
      const own = f32x4.splat(<f32>k * 17 + tx * 40);
      const at = f32x4.splat(up * 9);
      let path: f32 = (f32x4.extract_lane(fbm2(at, splat(tx * 40), 5), 0) - 0.5) * 0.34;
      if (k > 0) {
        const fork = f32x4.splat(from * 9);
        path = (f32x4.extract_lane(fbm2(fork, splat(tx * 40), 5), 0) - 0.5) * 0.34;
        path += (from - up) * (k == 1 ? <f32>0.5 : <f32>-0.6) + (f32x4.extract_lane(fbm2(at, own, 4), 0) - f32x4.extract_lane(fbm2(fork, own, 4), 0)) * 0.2;
        if (up < from - 0.17) continue;
      }
      const off = abs(across - path);
      const width: f32 = k == 0 ? 0.0016 : 0.0009;
      bolt += (k == 0 ? <f32>1 : <f32>0.5) * min(width * width / max(off * off, <f32>1e-9), <f32>6);
    }
  }
  return flash * (glow + bolt);
}
