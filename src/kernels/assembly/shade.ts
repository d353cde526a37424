/**
 * Light on the row's points: sun (GGX), hemisphere ambient, mirrored surroundings, sheen, translucency, skin, lamps, emission,
 * haze. Four points at a time; the three colour channels are written out, because a loop over them spills registers.
 * GGX (Walter 2007) with a fit of Smith's visibility (Hammon 2017); environment term after Karis 2014 (mobile approximation);
 * tone curve: Narkowicz 2015, a fit of the ACES reference.
 */
import {
  FLAG_UNLIT, FRAME_BACK_TINT, FRAME_EXPOSURE, FRAME_FLAGS, FRAME_FOG_COLOUR, FRAME_FOG_DENSITY, FRAME_FOG_GLOW,
  FRAME_FOG_START, FRAME_GROUND_AMBIENT, FRAME_LAMP_COUNT, FRAME_SKY_AMBIENT, FRAME_SUN, FRAME_SUN_COLOUR, INSTANCE_EMISSION,
  INSTANCE_FLAGS, INSTANCE_METALNESS, INSTANCE_SHEEN, INSTANCE_SKIN, INSTANCE_SPECULAR_GAIN, INSTANCE_TRANSLUCENCY,
  LAMP_BYTES, MAX_LAMPS,
} from './layout';
import { frame, GROUP_BYTES, lamps, points } from './memory';
import {
  POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_BLUE, POINT_COLUMN, POINT_GLINT_B, POINT_GLINT_G, POINT_GLINT_R, POINT_GREEN,
  POINT_AWAY, POINT_LAMP_B, POINT_LAMP_G, POINT_LAMP_R, POINT_MIRROR_B, POINT_MIRROR_G, POINT_MIRROR_R, POINT_NORMAL_X, POINT_NORMAL_Y,
  POINT_NORMAL_Z, POINT_OCCLUSION, POINT_RECORD, POINT_RED, POINT_ROUGHNESS, POINT_SHADOW, POINT_VIEW_X, POINT_VIEW_Y, POINT_VIEW_Z, POINT_WORLD_X, POINT_WORLD_Y,
  POINT_WORLD_Z, pointCount,
} from './points';
import { lightOfGroup, tracing } from './trace-memory';
import { add, blend, choose, div, dot3, exp2, higher, highestLane, inverseRoot, lower, lowestLane, mul, mulAdd, root, saturate, splat, sub } from './vec';

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}
/** A number of the instance of each of four points. */
@inline export function gather(g: usize, offset: usize): v128 {
  let v = v128.load32_splat(<usize>load<u32>(g, POINT_RECORD) + offset);
  v = v128.load_lane<f32>(<usize>load<u32>(g, POINT_RECORD + 4) + offset, v, 1);
  v = v128.load_lane<f32>(<usize>load<u32>(g, POINT_RECORD + 8) + offset, v, 2);
  return v128.load_lane<f32>(<usize>load<u32>(g, POINT_RECORD + 12) + offset, v, 3);
}
/** The same where the record is known to be common to all four. */
@inline function gatherOr(common: bool, g: usize, offset: usize): v128 {
  return common ? v128.load32_splat(<usize>load<u32>(g, POINT_RECORD) + offset) : gather(g, offset);
}
/** Filmic curve from [0, ∞) to [0, 1]. */
@inline export function toneCurve(x: v128): v128 {
  const a = mul(x, mulAdd(x, splat(2.51), splat(0.03)));
  const b = mulAdd(x, mulAdd(x, splat(2.43), splat(0.59)), splat(0.14));
  return saturate(div(a, b));
}
/**
 * GGX distribution times visibility, without Fresnel; `a` is the square of the roughness. Visibility: the root-free fit
 * ½ / mix(2·NL·NV, NL + NV, a) to height-correlated Smith (Hammon, GDC 2017).
 */
@inline function glint(ndl: v128, ndv: v128, ndh: v128, a: v128): v128 {
  const one = splat(1);
  const a2 = higher(mul(a, a), splat(2e-5));
  const bump = mulAdd(mul(ndh, ndh), sub(a2, one), one);
  const product = mul(ndl, ndv);
  const both = blend(add(product, product), add(ndl, ndv), a);
  return div(mul(a2, splat(0.5 / 3.14159265)), higher(mul(mul(bump, bump), both), splat(1e-7)));
}

/** Rougher points show no glints of lamps. */
const GLINTS: f32 = 0.75;
/** Numbers of the lamps that reach the points in work. */
const reaching: usize = memory.data(MAX_LAMPS * 4, 16);

/** The lamps whose part of the image the row in work crosses. */
const crossing: usize = memory.data(MAX_LAMPS * 4, 16);
let rowCount: i32 = 0;
function lampsAcross(row: f32, count: i32): void {
  rowCount = 0;
  for (let k = 0, lamp = lamps; k < count; k++, lamp += LAMP_BYTES) {
    if (row >= load<f32>(lamp, 40) && row <= load<f32>(lamp, 44)) store<i32>(crossing + (rowCount++ << 2), <i32>lamp);
  }
}
/** Find the lamps that reach the stretch: by its part of the row, then by the box round its points. Returns how many. */
function lampsInReach(): i32 {
  if (pointCount == 0 || rowCount == 0) return 0;
  const first = <f32>load<i32>(points, POINT_COLUMN);
  const last = <f32>load<i32>(points + <usize>((pointCount >> 2) - 1) * GROUP_BYTES, POINT_COLUMN + 12);
  let lowX = splat(Infinity);
  let lowY = lowX;
  let lowZ = lowX;
  let highX = splat(-Infinity);
  let highY = highX;
  let highZ = highX;
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const x = v128.load(g, POINT_WORLD_X);
    const y = v128.load(g, POINT_WORLD_Y);
    const z = v128.load(g, POINT_WORLD_Z);
    lowX = lower(lowX, x);
    lowY = lower(lowY, y);
    lowZ = lower(lowZ, z);
    highX = higher(highX, x);
    highY = higher(highY, y);
    highZ = higher(highZ, z);
  }
  const x0 = lowestLane(lowX);
  const y0 = lowestLane(lowY);
  const z0 = lowestLane(lowZ);
  const x1 = highestLane(highX);
  const y1 = highestLane(highY);
  const z1 = highestLane(highZ);
  let n = 0;
  for (let k = 0; k < rowCount; k++) {
    const lamp: usize = load<u32>(crossing + (k << 2));
    if (last < load<f32>(lamp, 32) || first > load<f32>(lamp, 36)) continue;
    const x = load<f32>(lamp);
    const y = load<f32>(lamp, 4);
    const z = load<f32>(lamp, 8);
    const dx = max(max(x0 - x, x - x1), <f32>0);
    const dy = max(max(y0 - y, y - y1), <f32>0);
    const dz = max(max(z0 - z, z - z1), <f32>0);
    if ((dx * dx + dy * dy + dz * dz) * load<f32>(lamp, 12) >= 1) continue;
    store<i32>(reaching + (n++ << 2), <i32>lamp);
  }
  return n;
}

/** Light of the lamps at the points of image row y, of the stretch that begins at column `from`: diffuse irradiance/π and glints. */
export function lampRow(y: i32, from: i32): void {
  const placed = load<i32>(frame, FRAME_LAMP_COUNT);
  if (placed == 0) return;
  if (from == 0) lampsAcross(<f32>y, placed);
  const count = lampsInReach();
  const zero = splat(0);
  const one = splat(1);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    let r = zero;
    let gr = zero;
    let b = zero;
    let glintR = zero;
    let glintG = zero;
    let glintB = zero;
    {
      const x = v128.load(g, POINT_WORLD_X);
      const yy = v128.load(g, POINT_WORLD_Y);
      const z = v128.load(g, POINT_WORLD_Z);
      const nx = v128.load(g, POINT_NORMAL_X);
      const ny = v128.load(g, POINT_NORMAL_Y);
      const nz = v128.load(g, POINT_NORMAL_Z);
      const translucency = gather(g, INSTANCE_TRANSLUCENCY);
      const rough = v128.load(g, POINT_ROUGHNESS);
      const a = mul(rough, rough);
      const dull = i32x4.all_true(f32x4.gt(rough, splat(GLINTS)));
      const ex = v128.load(g, POINT_VIEW_X);
      const ey = v128.load(g, POINT_VIEW_Y);
      const ez = v128.load(g, POINT_VIEW_Z);
      const ndv = higher(dot3(nx, ny, nz, ex, ey, ez), splat(0.001));
      for (let k = 0; k < count; k++) {
        const lamp: usize = load<u32>(reaching + (k << 2));
        let lx = sub(v128.load32_splat(lamp), x);
        let ly = sub(v128.load32_splat(lamp + 4), yy);
        let lz = sub(v128.load32_splat(lamp + 8), z);
        const d2 = dot3(lx, ly, lz, lx, ly, lz);
        const relative = mul(d2, v128.load32_splat(lamp + 12));
        if (i32x4.all_true(f32x4.ge(relative, one))) continue;
        const window = higher(sub(one, mul(relative, relative)), zero);
        const near = higher(d2, splat(0.0025));
        const s = inverseRoot(near);
        let fall = mul(mul(window, window), mul(s, s));
        if (tracing && load<i32>(lamp, 28)) fall = mul(fall, v128.load(lightOfGroup(g) + <usize>(load<i32>(lamp, 28) << 4), 32));
        lx = mul(lx, s);
        ly = mul(ly, s);
        lz = mul(lz, s);
        const facing = dot3(nx, ny, nz, lx, ly, lz);
        const ndl = higher(facing, zero);
        const through = mul(higher(sub(zero, facing), zero), mul(translucency, splat(0.6)));
        const diffuse = mul(fall, mul(add(ndl, through), splat(0.31830989)));
        if (!v128.any_true(f32x4.gt(diffuse, zero))) continue;
        const cr = v128.load32_splat(lamp + 16);
        const cg = v128.load32_splat(lamp + 20);
        const cb = v128.load32_splat(lamp + 24);
        r = mulAdd(diffuse, cr, r);
        gr = mulAdd(diffuse, cg, gr);
        b = mulAdd(diffuse, cb, b);
        if (dull) continue;
        const hx = add(lx, ex);
        const hy = add(ly, ey);
        const hz = add(lz, ez);
        const hs = inverseRoot(higher(dot3(hx, hy, hz, hx, hy, hz), splat(1e-9)));
        const ndh = higher(mul(dot3(nx, ny, nz, hx, hy, hz), hs), zero);
        const shine = mul(mul(fall, ndl), lower(glint(ndl, ndv, ndh, a), splat(64)));
        glintR = mulAdd(shine, cr, glintR);
        glintG = mulAdd(shine, cg, glintG);
        glintB = mulAdd(shine, cb, glintB);
      }
    }
    v128.store(g, r, POINT_LAMP_R);
    v128.store(g, gr, POINT_LAMP_G);
    v128.store(g, b, POINT_LAMP_B);
    v128.store(g, glintR, POINT_GLINT_R);
    v128.store(g, glintG, POINT_GLINT_G);
    v128.store(g, glintB, POINT_GLINT_B);
  }
}

/** Final colours of the row's points, after the tone curve; what is too bright for it goes to the glint planes for bloom. */
export function lightRow(): void {
  const zero = splat(0);
  const one = splat(1);
  const sunX = constant(FRAME_SUN);
  const sunY = constant(FRAME_SUN + 4);
  const sunZ = constant(FRAME_SUN + 8);
  const density = splat(load<f32>(frame, FRAME_FOG_DENSITY));
  const bloom = (load<i32>(frame, FRAME_FLAGS) & 4) != 0;
  const hasLamps = tracing || load<i32>(frame, FRAME_LAMP_COUNT) != 0;
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const common = i32x4.all_true(i32x4.eq(v128.load(g, POINT_RECORD), v128.load32_splat(g, POINT_RECORD)));
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    const vx = v128.load(g, POINT_VIEW_X);
    const vy = v128.load(g, POINT_VIEW_Y);
    const vz = v128.load(g, POINT_VIEW_Z);
    const distance = v128.load(g, POINT_AWAY);

    const metal = gatherOr(common, g, INSTANCE_METALNESS);
    const dielectric = sub(one, metal);
    const translucency = gatherOr(common, g, INSTANCE_TRANSLUCENCY);
    const sheen = gatherOr(common, g, INSTANCE_SHEEN);
    const rough = v128.load(g, POINT_ROUGHNESS);
    const shadow = v128.load(g, POINT_SHADOW);
    const ao = v128.load(g, POINT_OCCLUSION);

    // Sun: glint.
    const hx = add(vx, sunX);
    const hy = add(vy, sunY);
    const hz = add(vz, sunZ);
    const hs = inverseRoot(higher(dot3(hx, hy, hz, hx, hy, hz), splat(1e-9)));
    const facing = dot3(nx, ny, nz, sunX, sunY, sunZ);
    const ndl = higher(facing, zero);
    const ndv = higher(dot3(nx, ny, nz, vx, vy, vz), splat(0.001));
    const ndh = higher(mul(dot3(nx, ny, nz, hx, hy, hz), hs), zero);
    const vdh = higher(mul(dot3(vx, vy, vz, hx, hy, hz), hs), zero);
    const a = mul(rough, rough);
    const lit = mul(shadow, ndl);
    const gain = gatherOr(common, g, INSTANCE_SPECULAR_GAIN);
    const shine = mul(lit, mul(gain, lower(glint(ndl, ndv, ndh, a), splat(120))));
    const om = sub(one, vdh);
    const om2 = mul(om, om);
    const fresnel = mul(mul(om2, om2), om);

    // Sun: diffuse, wrapped a little round translucent things, and through them from behind.
    let litWrapped = lit;
    let back = zero;
    if (v128.any_true(translucency)) {
      const wrap = mul(translucency, splat(0.5));
      litWrapped = mul(shadow, higher(div(add(facing, wrap), add(one, wrap)), zero));
      back = mul(mul(shadow, translucency), mulAdd(higher(sub(zero, facing), zero), splat(0.7), splat(0.05)));
    }
    const against = higher(sub(zero, dot3(vx, vy, vz, sunX, sunY, sunZ)), zero);
    const against2 = mul(against, against);
    const against4 = mul(against2, against2);
    const against8 = mul(against4, against4);
    const grazing = sub(one, lower(ndv, one));
    const rim = mul(mul(grazing, grazing), mul(grazing, sheen));
    const rimSun = mul(mul(rim, shadow), mulAdd(against, splat(1.2), splat(0.15)));
    // Skin: red light leaks over the border between light and shadow.
    const leak = mul(gatherOr(common, g, INSTANCE_SKIN), sub(root(lit), lit));

    // Ambient from above and below, and what is mirrored (Karis: scale and bias on F0).
    const up = saturate(mulAdd(ny, splat(0.5), splat(0.5)));
    const down = sub(one, up);
    const r0 = sub(one, rough);
    const r1 = mulAdd(rough, splat(-0.0275), splat(0.0425));
    const r2 = mulAdd(rough, splat(-0.572), splat(1.04));
    const r3 = mulAdd(rough, splat(0.022), splat(-0.04));
    const a004 = mulAdd(lower(mul(r0, r0), exp2(mul(ndv, splat(-9.28)))), r0, r1);
    const envScale = mul(gain, mul(ao, mulAdd(a004, splat(-1.04), r2)));
    const envBias = mul(gain, mul(ao, higher(mulAdd(a004, splat(1.04), r3), zero)));

    const emission = gatherOr(common, g, INSTANCE_EMISSION);
    const unlit = i32x4.ne(v128.and(gatherOr(common, g, INSTANCE_FLAGS), i32x4.splat(FLAG_UNLIT)), i32x4.splat(0));
    // Haze that grows with the square of the way, exp(−(density·way)²): the foreground keeps its contrast, the distance fades.
    const way = mul(density, higher(sub(distance, constant(FRAME_FOG_START)), zero));
    const clear = exp2(mul(mul(way, way), splat(-1.442695)));
    const veil = sub(one, clear);
    const exposure = constant(FRAME_EXPOSURE);
    const perPi = mul(dielectric, splat(0.31830989));
    const albedoR = v128.load(g, POINT_ALBEDO_R);
    const albedoG = v128.load(g, POINT_ALBEDO_G);
    const albedoB = v128.load(g, POINT_ALBEDO_B);
    // Light through leaves turns yellow-green; through other things it only warms.
    const leaf = f32x4.gt(albedoG, albedoR);
    {
      const diffuse = mul(albedoR, perPi);
      const f0 = mulAdd(albedoR, metal, mul(splat(0.04), dielectric));
      const sun = constant(FRAME_SUN_COLOUR);
      const tint = choose(leaf, constant(FRAME_BACK_TINT), splat(1.1));
      let c = mul(sun, mulAdd(shine, mulAdd(sub(one, f0), fresnel, f0), mul(diffuse, mulAdd(leak, splat(0.3), litWrapped))));
      c = mulAdd(mul(sun, diffuse), mulAdd(back, tint, mul(rimSun, splat(1.1))), c);
      const ambient = mulAdd(up, constant(FRAME_SKY_AMBIENT), mul(down, constant(FRAME_GROUND_AMBIENT)));
      c = mulAdd(mul(ao, diffuse), mulAdd(rim, constant(FRAME_SKY_AMBIENT), ambient), c);
      c = mulAdd(v128.load(g, POINT_MIRROR_R), mulAdd(f0, envScale, envBias), c);
      if (hasLamps) {
        c = mulAdd(v128.load(g, POINT_LAMP_R), mul(albedoR, dielectric), c);
        c = mulAdd(v128.load(g, POINT_GLINT_R), mul(f0, gain), c);
      }
      c = choose(unlit, albedoR, mulAdd(emission, albedoR, c));
      c = mulAdd(veil, mulAdd(against8, constant(FRAME_FOG_GLOW), constant(FRAME_FOG_COLOUR)), mul(c, clear));
      v128.store(g, mul(c, exposure), POINT_RED);
    }
    {
      const diffuse = mul(albedoG, perPi);
      const f0 = mulAdd(albedoG, metal, mul(splat(0.04), dielectric));
      const sun = constant(FRAME_SUN_COLOUR + 4);
      const tint = choose(leaf, constant(FRAME_BACK_TINT + 4), splat(1));
      let c = mul(sun, mulAdd(shine, mulAdd(sub(one, f0), fresnel, f0), mul(diffuse, mulAdd(leak, splat(0.1), litWrapped))));
      c = mulAdd(mul(sun, diffuse), mulAdd(back, tint, rimSun), c);
      const ambient = mulAdd(up, constant(FRAME_SKY_AMBIENT + 4), mul(down, constant(FRAME_GROUND_AMBIENT + 4)));
      c = mulAdd(mul(ao, diffuse), mulAdd(rim, constant(FRAME_SKY_AMBIENT + 4), ambient), c);
      c = mulAdd(v128.load(g, POINT_MIRROR_G), mulAdd(f0, envScale, envBias), c);
      if (hasLamps) {
        c = mulAdd(v128.load(g, POINT_LAMP_G), mul(albedoG, dielectric), c);
        c = mulAdd(v128.load(g, POINT_GLINT_G), mul(f0, gain), c);
      }
      c = choose(unlit, albedoG, mulAdd(emission, albedoG, c));
      c = mulAdd(veil, mulAdd(against8, constant(FRAME_FOG_GLOW + 4), constant(FRAME_FOG_COLOUR + 4)), mul(c, clear));
      v128.store(g, mul(c, exposure), POINT_GREEN);
    }
    {
      const diffuse = mul(albedoB, perPi);
      const f0 = mulAdd(albedoB, metal, mul(splat(0.04), dielectric));
      const sun = constant(FRAME_SUN_COLOUR + 8);
      const tint = choose(leaf, constant(FRAME_BACK_TINT + 8), splat(0.85));
      let c = mul(sun, mulAdd(shine, mulAdd(sub(one, f0), fresnel, f0), mul(diffuse, mulAdd(leak, splat(0.06), litWrapped))));
      c = mulAdd(mul(sun, diffuse), mulAdd(back, tint, mul(rimSun, splat(0.9))), c);
      const ambient = mulAdd(up, constant(FRAME_SKY_AMBIENT + 8), mul(down, constant(FRAME_GROUND_AMBIENT + 8)));
      c = mulAdd(mul(ao, diffuse), mulAdd(rim, constant(FRAME_SKY_AMBIENT + 8), ambient), c);
      c = mulAdd(v128.load(g, POINT_MIRROR_B), mulAdd(f0, envScale, envBias), c);
      if (hasLamps) {
        c = mulAdd(v128.load(g, POINT_LAMP_B), mul(albedoB, dielectric), c);
        c = mulAdd(v128.load(g, POINT_GLINT_B), mul(f0, gain), c);
      }
      c = choose(unlit, albedoB, mulAdd(emission, albedoB, c));
      c = mulAdd(veil, mulAdd(against8, constant(FRAME_FOG_GLOW + 8), constant(FRAME_FOG_COLOUR + 8)), mul(c, clear));
      v128.store(g, mul(c, exposure), POINT_BLUE);
    }
    const red = v128.load(g, POINT_RED);
    const green = v128.load(g, POINT_GREEN);
    const blue = v128.load(g, POINT_BLUE);
    if (bloom && v128.any_true(f32x4.gt(higher(red, higher(green, blue)), splat(BLOOMS)))) {
      const share = bloomShare(red, green, blue);
      v128.store(g, mul(red, share), POINT_GLINT_R);
      v128.store(g, mul(green, share), POINT_GLINT_G);
      v128.store(g, mul(blue, share), POINT_GLINT_B);
    } else {
      v128.store(g, zero, POINT_GLINT_R);
      v128.store(g, zero, POINT_GLINT_G);
      v128.store(g, zero, POINT_GLINT_B);
    }
    v128.store(g, toneCurve(red), POINT_RED);
    v128.store(g, toneCurve(green), POINT_GREEN);
    v128.store(g, toneCurve(blue), POINT_BLUE);
  }
}
/** Exposed radiance above which light blooms. */
const BLOOMS: f32 = 2;
/** Share of a colour that blooms: what its brightest channel has above the limit. */
@inline export function bloomShare(red: v128, green: v128, blue: v128): v128 {
  const top = lower(higher(red, higher(green, blue)), splat(24));
  const excess = higher(sub(top, splat(BLOOMS)), splat(0));
  return div(excess, higher(higher(red, higher(green, blue)), splat(1e-3)));
}
