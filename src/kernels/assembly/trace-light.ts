/** Light that leaves a surface met by a ray, simply shaded: sun with one shadow ray, ambient light, lamps, own light. */
import {
  FRAME_FLAGS, FRAME_GROUND_AMBIENT, FRAME_LAMP_COUNT, FRAME_SKY_AMBIENT, FRAME_SUN, FRAME_SUN_COLOUR, LAMP_BYTES,
} from './layout';
import { frame, lamps } from './memory';
import {
  RAYS_SHADOW, TRACED_COLOURS, TRACED_EMISSION, TRACED_INDICES, TRACED_METALNESS, TRACED_NORMALS, TRACED_TINT, TRACED_TRANSLUCENCY, TRACED_WORLD,
} from './trace-layout';
import { hitDistance, hitRecord, hitTriangle, hitU, hitV, occluded } from './trace-ray';
import { dotOf, scaled, unit } from './trace-surface';
import { transformDirection } from './vec';

const PER_PI: f32 = 0.31830989;
/** m: nothing in the way counts beyond this. */
const SUN_REACH: f32 = 3000;
/** What is left of ambient light where a ray meets something: what it comes from is in the way itself. */
const AMBIENT_LEFT: f32 = 0.75;

/** Radiance beyond which nothing gets brighter. */
const BRIGHTEST: f32 = 6;

/** Radiance towards the start of the ray (from, towards) that {@link closest} has followed; `thorough`: with all lamps. */
export function lightOfHit(from: v128, towards: v128, thorough: bool): v128 {
  const record = hitRecord;
  const albedo = colourOfHit();
  let n = normalOfHit();
  if (dotOf(n, towards) > 0) n = f32x4.neg(n);
  const reached = f32x4.add(from, scaled(towards, hitDistance));
  const gap: f32 = <f32>1e-3 + hitDistance * <f32>1e-4;
  const start = f32x4.add(reached, scaled(n, gap));
  const x = f32x4.extract_lane(start, 0);
  const y = f32x4.extract_lane(start, 1);
  const z = f32x4.extract_lane(start, 2);

  const up: f32 = <f32>0.5 + <f32>0.5 * f32x4.extract_lane(n, 1);
  const sky = v128.load(frame, FRAME_SKY_AMBIENT);
  const ground = v128.load(frame, FRAME_GROUND_AMBIENT);
  const ambient = f32x4.add(scaled(sky, up), scaled(ground, <f32>1 - up));
  let received = scaled(ambient, AMBIENT_LEFT * PER_PI);
  const sun = v128.load(frame, FRAME_SUN);
  const facing = dotOf(n, sun);
  if (facing > 0 && (load<i32>(frame, FRAME_FLAGS) & 1) != 0) {
    // Among leaves about half of the light gets through, wherever it is.
    let share: f32 = 0.5;
    if (load<f32>(record, TRACED_TRANSLUCENCY) == 0) {
      const dark = occluded(
        x, y, z, f32x4.extract_lane(sun, 0), f32x4.extract_lane(sun, 1), f32x4.extract_lane(sun, 2), SUN_REACH, RAYS_SHADOW * 15,
      );
      share = dark ? 0 : 1;
    }
    received = f32x4.add(received, scaled(v128.load(frame, FRAME_SUN_COLOUR), share * facing * PER_PI));
  }
  const count = load<i32>(frame, FRAME_LAMP_COUNT);
  for (let k = 0, lamp = lamps; k < count; k++, lamp += LAMP_BYTES) {
    if (!thorough && load<i32>(lamp, 28) == 0) continue;
    const way = f32x4.sub(v128.load(lamp), reached);
    const d2 = dotOf(way, way);
    const relative = d2 * load<f32>(lamp, 12);
    if (relative >= 1) continue;
    const near = max(d2, <f32>0.0025);
    const cosine = dotOf(n, way) / sqrt<f32>(near);
    if (cosine <= 0) continue;
    const window: f32 = <f32>1 - relative * relative;
    received = f32x4.add(received, scaled(v128.load(lamp, 16), window * window / near * cosine * PER_PI));
  }
  const metal = load<f32>(record, TRACED_METALNESS);
  // Metals mirror their surroundings: about what comes from above and below.
  const light = f32x4.add(scaled(received, <f32>1 - metal), scaled(ambient, metal * <f32>0.8));
  const seen = f32x4.mul(albedo, f32x4.add(light, f32x4.splat(load<f32>(record, TRACED_EMISSION))));
  // Single rays into very bright things would show as dots.
  return f32x4.pmin(seen, f32x4.splat(BRIGHTEST));
}
/** Unit normal in the world where the last ray met something. */
export function normalOfHit(): v128 {
  const corners = <usize>load<u32>(hitRecord, TRACED_INDICES) + <usize>hitTriangle * 12;
  const normals: usize = load<u32>(hitRecord, TRACED_NORMALS);
  const n = f32x4.add(
    f32x4.add(
      f32x4.mul(normalAt(normals, <usize>load<u32>(corners)), f32x4.splat(<f32>1 - hitU - hitV)),
      f32x4.mul(normalAt(normals, <usize>load<u32>(corners, 4)), f32x4.splat(hitU)),
    ),
    f32x4.mul(normalAt(normals, <usize>load<u32>(corners, 8)), f32x4.splat(hitV)),
  );
  return unit(transformDirection(hitRecord + TRACED_WORLD, n));
}
/** Colour of the surface where the last ray met something. */
export function colourOfHit(): v128 {
  const corners = <usize>load<u32>(hitRecord, TRACED_INDICES) + <usize>hitTriangle * 12;
  const colours: usize = load<u32>(hitRecord, TRACED_COLOURS);
  const coded = f32x4.mul(
    f32x4.add(
      f32x4.add(
        f32x4.mul(colourAt(colours, <usize>load<u32>(corners)), f32x4.splat(<f32>1 - hitU - hitV)),
        f32x4.mul(colourAt(colours, <usize>load<u32>(corners, 4)), f32x4.splat(hitU)),
      ),
      f32x4.mul(colourAt(colours, <usize>load<u32>(corners, 8)), f32x4.splat(hitV)),
    ),
    f32x4.splat(1.0 / 32767.0),
  );
  return f32x4.mul(f32x4.mul(coded, coded), v128.load(hitRecord, TRACED_TINT));
}
@inline function colourAt(colours: usize, vertex: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(colours + (vertex << 3))));
}
@inline function normalAt(normals: usize, vertex: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + (vertex << 3))));
}
