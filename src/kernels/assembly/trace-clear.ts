/**
 * Clear bodies (glass, ice, drinks): rays are bent into them and on through everything behind until they meet something opaque or the
 * sky. Bending after Snell, reflection after Fresnel in Schlick's form (1994); index of refraction 1.45, that of glass.
 */
import { FRAME_FLAGS, FRAME_FOG_COLOUR, FRAME_PIXEL, FRAME_RIGHT, FRAME_UP, INSTANCE_CLEAR, INSTANCE_COLOURS } from './layout';
import { frame, GROUP_BYTES, points } from './memory';
import {
  POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_AWAY, POINT_LAMP_B, POINT_LAMP_G, POINT_LAMP_R, POINT_NORMAL_X, POINT_NORMAL_Y,
  POINT_NORMAL_Z, POINT_RECORD, POINT_VIEW_X, POINT_VIEW_Y, POINT_VIEW_Z, POINT_WEIGHT, POINT_WORLD_X, POINT_WORLD_Y, POINT_WORLD_Z, pointCount,
} from './points';
import { mirroredSky } from './sky';
import { RAYS_SEEN, TRACED_CLEAR, TRACED_COLOURS, TRACED_OPACITY } from './trace-layout';
import { colourOfHit, lightOfHit, normalOfHit } from './trace-light';
import { closest, hitDistance, hitRecord } from './trace-ray';
import { dotOf, scaled, unit } from './trace-surface';

const INDEX: f32 = 1.45;
const REACH: f32 = 3000;
/** Surfaces that a ray goes through at most. */
const SURFACES: i32 = 10;
/** Share of a clear body's opacity that is a milky surface; the rest colours what is seen through it. */
const MILKY: f32 = 0.2;

/** A direction bent at a surface whose normal points against it; total reflection where there is no way through. */
function bent(d: v128, n: v128, ratio: f32): v128 {
  const cosine = -dotOf(d, n);
  const rest: f32 = <f32>1 - ratio * ratio * (<f32>1 - cosine * cosine);
  if (rest <= 0) return f32x4.add(d, scaled(n, <f32>2 * cosine));
  return unit(f32x4.add(scaled(d, ratio), scaled(n, ratio * cosine - sqrt<f32>(rest))));
}
/** What a clear body of a colour lets through: its hue, more of it the more opaque it is. */
function tintOf(colour: v128, opacity: f32): v128 {
  const top = max(max(f32x4.extract_lane(colour, 0), f32x4.extract_lane(colour, 1)), max(f32x4.extract_lane(colour, 2), <f32>1e-3));
  const one = f32x4.splat(1);
  const hue = scaled(colour, <f32>1 / top);
  const dark: f32 = <f32>1 + (sqrt<f32>(top) - <f32>1) * opacity;
  return scaled(f32x4.add(one, scaled(f32x4.sub(hue, one), opacity)), dark * (<f32>1 - opacity * MILKY));
}
function skyTowards(d: v128): v128 {
  const y = f32x4.extract_lane(d, 1);
  if (y < -0.02) return v128.load(frame, FRAME_FOG_COLOUR);
  const c = mirroredSky(f32x4.extract_lane(d, 0), y, f32x4.extract_lane(d, 2), 0);
  return load<i32>(frame, FRAME_FLAGS) & 8 ? scaled(c, 0.4) : c;
}
/** Light that comes through a clear body at a place of its surface, seen along d. */
function lightThrough(place: v128, normal: v128, along: v128, gap: f32, body: usize): v128 {
  let tinted = body;
  let d = bent(along, normal, <f32>1 / INDEX);
  let from = f32x4.sub(place, scaled(normal, gap));
  let sum = f32x4.splat(0);
  let left = f32x4.splat(1);
  for (let k = 0; k < SURFACES; k++) {
    const met = closest(
      f32x4.extract_lane(from, 0), f32x4.extract_lane(from, 1), f32x4.extract_lane(from, 2), f32x4.extract_lane(d, 0),
      f32x4.extract_lane(d, 1), f32x4.extract_lane(d, 2), REACH, RAYS_SEEN,
    );
    if (!met) return f32x4.add(sum, f32x4.mul(left, skyTowards(d)));
    const reached = f32x4.add(from, scaled(d, hitDistance));
    const step: f32 = <f32>1e-4 + hitDistance * <f32>2e-5;
    const clear = load<f32>(hitRecord, TRACED_CLEAR);
    if (clear > 0) {
      const n = normalOfHit();
      if (dotOf(d, n) < 0) {
        // The far wall of a glass belongs to the same body: its colour is counted once.
        const next: usize = load<u32>(hitRecord, TRACED_COLOURS);
        if (next != tinted) left = f32x4.mul(left, tintOf(colourOfHit(), clear));
        tinted = next;
        d = bent(d, n, <f32>1 / INDEX);
      } else d = bent(d, f32x4.neg(n), INDEX);
      from = f32x4.add(reached, scaled(d, step));
      continue;
    }
    const opacity = load<f32>(hitRecord, TRACED_OPACITY);
    const light = f32x4.mul(left, lightOfHit(from, d, true));
    if (opacity > 0.95) return f32x4.add(sum, light);
    sum = f32x4.add(sum, scaled(light, opacity));
    left = scaled(left, <f32>1 - opacity);
    from = f32x4.add(reached, scaled(d, step));
  }
  return sum;
}

/** Light through clear bodies at the points of the row; it joins the light of lamps, which shading multiplies by the albedo. */
export function clearRow(): void {
  for (let i = 0, group = points; i < pointCount; i += 4, group += GROUP_BYTES) {
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const g = group + lane;
      const opacity = load<f32>(<usize>load<u32>(g, POINT_RECORD), INSTANCE_CLEAR);
      if (opacity <= 0 || load<f32>(g, POINT_WEIGHT) == 0) continue;
      const n = f32x4(load<f32>(g, POINT_NORMAL_X), load<f32>(g, POINT_NORMAL_Y), load<f32>(g, POINT_NORMAL_Z), 0);
      const d = f32x4(-load<f32>(g, POINT_VIEW_X), -load<f32>(g, POINT_VIEW_Y), -load<f32>(g, POINT_VIEW_Z), 0);
      const cosine = -dotOf(n, d);
      // Interpolated normals may turn away at the rim.
      if (cosine <= 0.01) continue;
      const place = f32x4(load<f32>(g, POINT_WORLD_X), load<f32>(g, POINT_WORLD_Y), load<f32>(g, POINT_WORLD_Z), 0);
      const gap: f32 = <f32>2e-4 + load<f32>(g, POINT_AWAY) * <f32>5e-5;
      const albedo = f32x4(load<f32>(g, POINT_ALBEDO_R), load<f32>(g, POINT_ALBEDO_G), load<f32>(g, POINT_ALBEDO_B), 0);
      const milk = f32x4.pmax(scaled(albedo, opacity * MILKY), f32x4.splat(1e-4));
      const graze: f32 = <f32>1 - min(cosine, <f32>1);
      const graze2 = graze * graze;
      const passes: f32 = <f32>0.96 * (<f32>1 - graze2 * graze2 * graze);
      // Four rays over the pixel: what is seen through bent walls changes fast.
      const body: usize = load<u32>(<usize>load<u32>(g, POINT_RECORD), INSTANCE_COLOURS);
      const pixel = load<f32>(frame, FRAME_PIXEL) * load<f32>(g, POINT_AWAY);
      const right = scaled(v128.load(frame, FRAME_RIGHT), pixel);
      const up = scaled(v128.load(frame, FRAME_UP), pixel);
      let through = f32x4.splat(0);
      for (let k = 0; k < 4; k++) {
        const across: f32 = k == 0 ? -0.125 : k == 1 ? 0.375 : k == 2 ? -0.375 : 0.125;
        const along: f32 = k == 0 ? 0.375 : k == 1 ? 0.125 : k == 2 ? -0.125 : -0.375;
        let offset = f32x4.add(scaled(right, across), scaled(up, along));
        offset = f32x4.sub(offset, scaled(n, dotOf(offset, n)));
        through = f32x4.add(through, lightThrough(f32x4.add(place, offset), n, d, gap, body));
      }
      const light = f32x4.div(scaled(f32x4.mul(through, tintOf(albedo, opacity)), passes * <f32>0.25), milk);
      store<f32>(g, f32x4.extract_lane(milk, 0), POINT_ALBEDO_R);
      store<f32>(g, f32x4.extract_lane(milk, 1), POINT_ALBEDO_G);
      store<f32>(g, f32x4.extract_lane(milk, 2), POINT_ALBEDO_B);
      store<f32>(g, load<f32>(g, POINT_LAMP_R) + f32x4.extract_lane(light, 0), POINT_LAMP_R);
      store<f32>(g, load<f32>(g, POINT_LAMP_G) + f32x4.extract_lane(light, 1), POINT_LAMP_G);
      store<f32>(g, load<f32>(g, POINT_LAMP_B) + f32x4.extract_lane(light, 2), POINT_LAMP_B);
    }
  }
}
