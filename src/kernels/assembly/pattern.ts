/**
 * Surface patterns over the vertex colours, and rain's wet look on the ground. Every detail fades out where a pixel is larger
 * than about half of it, so nothing flickers far away. One file per family of patterns (pattern-wood, pattern-masonry, …); here they
 * are chosen per instance, and what they answer is laid on the points.
 */
import {
  FLAG_GROUND, FRAME_PIXEL, FRAME_SUN, FRAME_WETNESS, INSTANCE_PATTERN, INSTANCE_PATTERN_SCALE, INSTANCE_REST_NORMALS, INSTANCE_WORLD, PATTERN_ASHLAR,
  PATTERN_ASPHALT, PATTERN_BARK, PATTERN_BRICKS, PATTERN_BRUSHED, PATTERN_COBBLES, PATTERN_CONCRETE, PATTERN_DENIM, PATTERN_FABRIC,
  PATTERN_FEATHER, PATTERN_FUR, PATTERN_GRAIN, PATTERN_HAIR, PATTERN_HAMMERED, PATTERN_ICE, PATTERN_KNIT, PATTERN_LEAF, PATTERN_LEATHER,
  PATTERN_MARBLE, PATTERN_PAPER, PATTERN_PEEL, PATTERN_PLANKS, PATTERN_PLASTER, PATTERN_ROCK, PATTERN_ROOF_TILES, PATTERN_RUST,
  PATTERN_SAND, PATTERN_SCALES, PATTERN_SCREEN, PATTERN_SILK, PATTERN_SKIN, PATTERN_SOIL, PATTERN_SPARKLE, PATTERN_TILES, PATTERN_WOOD,
} from './layout';
import { frame, GROUP_BYTES, points } from './memory';
import {
  begin, bumped, bumpX, bumpY, bumpZ, joint, jointB, jointG, jointR, place, polish, stranded, strandX, strandY, strandZ, stretch, tone, warmth,
} from './pattern-context';
import { ice, marble, screen } from './pattern-clear';
import { denim, fabric, knit, leather, paper, silk } from './pattern-cloth';
import { asphalt, rock, sand, soil, sparkle } from './pattern-ground';
import { fur, hair, leaf, skin } from './pattern-living';
import { ashlar, bricks, cobbles, concrete, peel, plaster, tiles } from './pattern-masonry';
import { brushed, hammered, rust } from './pattern-metal';
import { feather, roofTiles, scales } from './pattern-vanes';
import { bark, grain, planks, wood } from './pattern-wood';
import { wet } from './pattern-wet';
import {
  anyFlags, anyPattern,
  POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_AWAY, POINT_BLUE, POINT_GREEN, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z,
  POINT_RECORD, POINT_RED, POINT_REST_X, POINT_REST_Y, POINT_REST_Z, POINT_ROUGHNESS, POINT_SPARE, POINT_VIEW_X, POINT_VIEW_Y,
  POINT_VIEW_Z, pointCount,
} from './points';
import { gather } from './shade';
import { add, blend, choose, div, dot3, higher, inverseRoot, mul, mulAdd, root, saturate, splat, sub } from './vec';

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}

/** Rows of the model-to-world rotation of four points (with scale), and what divides it. */
let xx: v128 = f32x4.splat(1);
let xy: v128 = f32x4.splat(0);
let xz: v128 = f32x4.splat(0);
let yx: v128 = f32x4.splat(0);
let yy: v128 = f32x4.splat(1);
let yz: v128 = f32x4.splat(0);
let zx: v128 = f32x4.splat(0);
let zy: v128 = f32x4.splat(0);
let zz: v128 = f32x4.splat(1);
let unscale: v128 = f32x4.splat(1);

/** Fetch how the models of four points are turned; mostly they are one. */
function loadTurn(g: usize): void {
  const records = v128.load(g, POINT_RECORD);
  const m: usize = load<u32>(g, POINT_RECORD);
  if (i32x4.all_true(i32x4.eq(records, i32x4.splat(<i32>m)))) {
    xx = v128.load32_splat(m, INSTANCE_WORLD);
    xy = v128.load32_splat(m, INSTANCE_WORLD + 4);
    xz = v128.load32_splat(m, INSTANCE_WORLD + 8);
    yx = v128.load32_splat(m, INSTANCE_WORLD + 16);
    yy = v128.load32_splat(m, INSTANCE_WORLD + 20);
    yz = v128.load32_splat(m, INSTANCE_WORLD + 24);
    zx = v128.load32_splat(m, INSTANCE_WORLD + 32);
    zy = v128.load32_splat(m, INSTANCE_WORLD + 36);
    zz = v128.load32_splat(m, INSTANCE_WORLD + 40);
  } else {
    xx = gather(g, INSTANCE_WORLD);
    xy = gather(g, INSTANCE_WORLD + 4);
    xz = gather(g, INSTANCE_WORLD + 8);
    yx = gather(g, INSTANCE_WORLD + 16);
    yy = gather(g, INSTANCE_WORLD + 20);
    yz = gather(g, INSTANCE_WORLD + 24);
    zx = gather(g, INSTANCE_WORLD + 32);
    zy = gather(g, INSTANCE_WORLD + 36);
    zz = gather(g, INSTANCE_WORLD + 40);
  }
  unscale = inverseRoot(higher(dot3(xx, xy, xz, xx, xy, xz), splat(1e-12)));
}

/** Let the pattern of this number answer. */
function draw(kind: i32, vx: v128, vy: v128, vz: v128): void {
  switch (kind) {
    case PATTERN_GRAIN: grain(); break;
    case PATTERN_PLANKS: planks(); break;
    case PATTERN_BRICKS: bricks(); break;
    case PATTERN_TILES: tiles(); break;
    case PATTERN_SPARKLE: sparkle(vx, vy, vz); break;
    case PATTERN_ASPHALT: asphalt(); break;
    case PATTERN_FABRIC: fabric(); break;
    case PATTERN_WOOD: wood(); break;
    case PATTERN_BARK: bark(); break;
    case PATTERN_PLASTER: plaster(); break;
    case PATTERN_CONCRETE: concrete(); break;
    case PATTERN_COBBLES: cobbles(); break;
    case PATTERN_ASHLAR: ashlar(); break;
    case PATTERN_ROOF_TILES: roofTiles(); break;
    case PATTERN_SAND: sand(vx, vy, vz); break;
    case PATTERN_SOIL: soil(); break;
    case PATTERN_ROCK: rock(); break;
    case PATTERN_LEAF: leaf(); break;
    case PATTERN_FUR: fur(); break;
    case PATTERN_FEATHER: feather(); break;
    case PATTERN_SKIN: skin(); break;
    case PATTERN_HAIR: hair(); break;
    case PATTERN_SCALES: scales(); break;
    case PATTERN_KNIT: knit(); break;
    case PATTERN_DENIM: denim(); break;
    case PATTERN_LEATHER: leather(); break;
    case PATTERN_SILK: silk(); break;
    case PATTERN_PAPER: paper(); break;
    case PATTERN_PEEL: peel(); break;
    case PATTERN_BRUSHED: brushed(); break;
    case PATTERN_RUST: rust(); break;
    case PATTERN_HAMMERED: hammered(); break;
    case PATTERN_MARBLE: marble(); break;
    case PATTERN_ICE: ice(); break;
    case PATTERN_SCREEN: screen(); break;
    default: break;
  }
}

/** Lay the answers on the points of a mask. */
function lay(g: usize, mask: v128): void {
  const one = splat(1);
  const factor = choose(mask, tone, one);
  const warm = v128.and(mask, warmth);
  const mix = v128.and(mask, joint);
  v128.store(g, blend(mul(v128.load(g, POINT_ALBEDO_R), mul(factor, add(one, warm))), splat(jointR), mix), POINT_ALBEDO_R);
  v128.store(g, blend(mul(v128.load(g, POINT_ALBEDO_G), factor), splat(jointG), mix), POINT_ALBEDO_G);
  v128.store(g, blend(mul(v128.load(g, POINT_ALBEDO_B), mul(factor, sub(one, warm))), splat(jointB), mix), POINT_ALBEDO_B);
  v128.store(g, saturate(mul(v128.load(g, POINT_ROUGHNESS), choose(mask, polish, one))), POINT_ROUGHNESS);
  if (bumped) {
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    const bx = mul(mulAdd(xx, bumpX, mulAdd(yx, bumpY, mul(zx, bumpZ))), unscale);
    const by = mul(mulAdd(xy, bumpX, mulAdd(yy, bumpY, mul(zy, bumpZ))), unscale);
    const bz = mul(mulAdd(xz, bumpX, mulAdd(yz, bumpY, mul(zz, bumpZ))), unscale);
    // Only the slope along the surface tilts it.
    const along = dot3(bx, by, bz, nx, ny, nz);
    turn(g, mask, sub(nx, sub(bx, mul(along, nx))), sub(ny, sub(by, mul(along, ny))), sub(nz, sub(bz, mul(along, nz))));
  }
  if (stranded) stretchHighlight(g, mask);
}
/** Give the points of a mask another normal (of any length). */
@inline function turn(g: usize, mask: v128, x: v128, y: v128, z: v128): void {
  const scale = inverseRoot(higher(dot3(x, y, z, x, y, z), splat(1e-12)));
  v128.store(g, choose(mask, mul(x, scale), v128.load(g, POINT_NORMAL_X)), POINT_NORMAL_X);
  v128.store(g, choose(mask, mul(y, scale), v128.load(g, POINT_NORMAL_Y)), POINT_NORMAL_Y);
  v128.store(g, choose(mask, mul(z, scale), v128.load(g, POINT_NORMAL_Z)), POINT_NORMAL_Z);
}
/**
 * Strands mirror light into a cone round them: their normal is any vector across the strand, so the one nearest to the half vector
 * counts. The surface's normal is bent towards it (as Kajiya and Kay 1989 light hair; the bending as in Karis 2013 for environments).
 */
function stretchHighlight(g: usize, mask: v128): void {
  const nx = v128.load(g, POINT_NORMAL_X);
  const ny = v128.load(g, POINT_NORMAL_Y);
  const nz = v128.load(g, POINT_NORMAL_Z);
  let tx = mulAdd(xx, strandX, mulAdd(yx, strandY, mul(zx, strandZ)));
  let ty = mulAdd(xy, strandX, mulAdd(yy, strandY, mul(zy, strandZ)));
  let tz = mulAdd(xz, strandX, mulAdd(yz, strandY, mul(zz, strandZ)));
  const out = dot3(tx, ty, tz, nx, ny, nz);
  tx = sub(tx, mul(out, nx));
  ty = sub(ty, mul(out, ny));
  tz = sub(tz, mul(out, nz));
  const length2 = dot3(tx, ty, tz, tx, ty, tz);
  const scale = inverseRoot(higher(length2, splat(1e-6)));
  tx = mul(tx, scale);
  ty = mul(ty, scale);
  tz = mul(tz, scale);
  const hx = add(v128.load(g, POINT_VIEW_X), constant(FRAME_SUN));
  const hy = add(v128.load(g, POINT_VIEW_Y), constant(FRAME_SUN + 4));
  const hz = add(v128.load(g, POINT_VIEW_Z), constant(FRAME_SUN + 8));
  const along = dot3(hx, hy, hz, tx, ty, tz);
  const ax = sub(hx, mul(along, tx));
  const ay = sub(hy, mul(along, ty));
  const az = sub(hz, mul(along, tz));
  const s = inverseRoot(higher(dot3(ax, ay, az, ax, ay, az), splat(1e-6)));
  // Where light and eye are on other sides of the surface there is nothing to bend to.
  const facing = saturate(mul(mul(dot3(ax, ay, az, nx, ny, nz), s), splat(2)));
  const amount = mul(mul(stretch, splat(0.6)), mul(facing, saturate(mul(length2, splat(8)))));
  turn(g, mask, blend(nx, mul(ax, s), amount), blend(ny, mul(ay, s), amount), blend(nz, mul(az, s), amount));
}

/** Apply patterns and wetness to the row's points. */
export function patternRow(): void {
  const wetness = anyFlags & FLAG_GROUND ? load<f32>(frame, FRAME_WETNESS) : 0;
  if (!anyPattern && wetness == 0) return;
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const kinds = gather(g, INSTANCE_PATTERN);
    const patterned = v128.any_true(kinds);
    if (!patterned && wetness == 0) continue;
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    const vx = v128.load(g, POINT_VIEW_X);
    const vy = v128.load(g, POINT_VIEW_Y);
    const vz = v128.load(g, POINT_VIEW_Z);
    // A slanted pixel is longer; take the geometric mean of its sides.
    const slant = higher(f32x4.abs(dot3(nx, ny, nz, vx, vy, vz)), splat(0.03));
    const pixel = div(mul(v128.load(g, POINT_AWAY), constant(FRAME_PIXEL)), root(slant));
    if (patterned) {
      loadTurn(g);
      // What is skinned brings its normals at rest along; what is rigid is turned back.
      const skinned = i32x4.ne(gather(g, INSTANCE_REST_NORMALS), i32x4.splat(0));
      let rx = dot3(nx, ny, nz, xx, xy, xz);
      let ry = dot3(nx, ny, nz, yx, yy, yz);
      let rz = dot3(nx, ny, nz, zx, zy, zz);
      if (v128.any_true(skinned)) {
        rx = choose(skinned, v128.load(g, POINT_RED), rx);
        ry = choose(skinned, v128.load(g, POINT_GREEN), ry);
        rz = choose(skinned, v128.load(g, POINT_BLUE), rz);
      }
      const unit = inverseRoot(higher(dot3(rx, ry, rz, rx, ry, rz), splat(1e-12)));
      place(
        v128.load(g, POINT_REST_X), v128.load(g, POINT_REST_Y), v128.load(g, POINT_REST_Z), mul(rx, unit), mul(ry, unit), mul(rz, unit),
        v128.load(g, POINT_SPARE),
      );
      const scale = higher(gather(g, INSTANCE_PATTERN_SCALE), splat(1e-3));
      // Each pattern among the four points in turn.
      let left = i32x4.ne(kinds, i32x4.splat(0));
      while (v128.any_true(left)) {
        const lane = ctz(i32x4.bitmask(left));
        const kind = lane == 0 ? i32x4.extract_lane(kinds, 0)
          : lane == 1 ? i32x4.extract_lane(kinds, 1)
          : lane == 2 ? i32x4.extract_lane(kinds, 2)
          : i32x4.extract_lane(kinds, 3);
        const mask = i32x4.eq(kinds, i32x4.splat(kind));
        begin(scale, pixel);
        draw(kind, vx, vy, vz);
        lay(g, mask);
        left = v128.andnot(left, mask);
      }
    }
    if (wetness > 0) wet(g, wetness, pixel);
  }
}
