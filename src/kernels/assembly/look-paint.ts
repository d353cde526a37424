/**
 * Repainting: the picture looked up by an unsteady hand, toned, laid on as pigment, hatched, shadowed by the layers above, drawn over and
 * framed by paper. Every step is left out where its strength is nought. Pigment: C − (C − C²)·d for a density 1 + d (Bousseau et al. 2006,
 * "Interactive watercolor rendering with temporal coherence and abstraction").
 */
import {
  LOOK_BLOTCH, LOOK_BRUSH, LOOK_CORNERS, LOOK_DARK, LOOK_EDGE, LOOK_FIBRE, LOOK_FLICKER, LOOK_GRAIN, LOOK_GRAIN_X, LOOK_GRAIN_Y, LOOK_GRID,
  LOOK_HATCH, LOOK_INK, LOOK_LINE, LOOK_MAP, LOOK_MARGIN, LOOK_PAPER, LOOK_SATURATION, LOOK_SCALE, LOOK_SHIFT_X, LOOK_SHIFT_Y, LOOK_TOOTH,
  LOOK_TONES, LOOK_WAVER, LOOK_WIDTH,
} from './layout';
import { height, output, width } from './memory';
import { between, copied, lightness, loadPixel, look, lookTables, marks, number, ramp, storePixel, texel } from './look-memory';

/** Keep the picture aside: from there it is looked up. */
export function copyPicture(): void {
  memory.copy(copied(), output, width * height * 4);
}

@inline function inside(x: f32, most: i32): f32 {
  return min(max(x, <f32>0), <f32>(most - 2) + <f32>0.999);
}
@inline function pixelAt(x: i32, y: i32): v128 {
  return loadPixel(copied() + (<usize>(min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)) << 2));
}
@inline function mixed(a: v128, b: v128, t: f32): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), f32x4.splat(t)));
}
/** The table's colour at a lightness of 0–1, between its entries. */
@inline function mapped(l: f32): v128 {
  const at = min(max(l, <f32>0), <f32>1) * 254.999;
  const i = <i32>at;
  const p = lookTables + 1024 + (<usize>i << 2);
  return mixed(loadPixel(p), loadPixel(p + 4), at - <f32>i);
}
/** Darkness of the strokes that stand for a tone, 0–1: up to four layers, each at an angle of its own that goes with the way the surface faces. */
function strokes(x: f32, y: f32, tone: f32, facing: i32): f32 {
  let dark: f32 = 0;
  for (let k = 0; k < 4; k++) {
    const from = k == 0 ? <f32>0.84 : k == 1 ? <f32>0.6 : k == 2 ? <f32>0.38 : <f32>0.2;
    const need = ramp(from, from - 0.3, tone);
    if (need <= 0) break;
    // Cosine and sine of the stroke's direction.
    const turn = (k + facing) & 3;
    const c: f32 = facing == 1 ? (k & 1 ? 0.97 : 0.995) : turn == 0 ? 0.62 : turn == 1 ? 0.82 : turn == 2 ? 0.45 : 0.93;
    const s: f32 = facing == 1 ? (k & 1 ? -0.24 : 0.09) : turn == 0 ? 0.785 : turn == 1 ? -0.57 : turn == 2 ? 0.893 : 0.367;
    const along = x * c + y * s + 4096;
    const across = y * c - x * s + 4096;
    const t = texel(along * 0.05 + <f32>(k * 131), across * 0.8);
    const streak = f32x4.extract_lane(t, 0) * <f32>(1.0 / 255.0);
    dark += ramp(0.62 - need * 0.34, 0.8 - need * 0.2, streak) * (<f32>0.28 + <f32>0.14 * <f32>k) * (<f32>0.3 + <f32>0.7 * need);
  }
  return min(dark, <f32>1);
}

/** Repaint row y. */
export function paintRow(y: i32): void {
  const scale = <f32>1 / number(LOOK_SCALE);
  const waver = number(LOOK_WAVER);
  const shiftX = number(LOOK_SHIFT_X);
  const shiftY = number(LOOK_SHIFT_Y);
  const still = waver == 0 && shiftX == 0 && shiftY == 0;
  const map = number(LOOK_MAP);
  const tooth = number(LOOK_TOOTH);
  const blotch = number(LOOK_BLOTCH);
  const edge = number(LOOK_EDGE);
  const pigment = tooth > 0 || blotch > 0 || edge > 0;
  const hatch = number(LOOK_HATCH);
  const dark = number(LOOK_DARK);
  const fibre = number(LOOK_FIBRE);
  const margin = number(LOOK_MARGIN);
  const grain = number(LOOK_GRAIN);
  const corners = number(LOOK_CORNERS);
  const flicker = number(LOOK_FLICKER);
  const line = number(LOOK_LINE);
  const brush = number(LOOK_BRUSH);
  const grid = number(LOOK_GRID);
  const saturation = number(LOOK_SATURATION);
  const reach = <i32>max(nearest(number(LOOK_WIDTH)), <f32>1);
  const stepped = number(LOOK_TONES) > 0;
  const grainX = <f32>load<i32>(look, LOOK_GRAIN_X);
  const grainY = <f32>load<i32>(look, LOOK_GRAIN_Y);
  const full = f32x4.splat(255);
  const ink = f32x4.mul(v128.load(look, LOOK_INK), full);
  const paper = f32x4.mul(v128.load(look, LOOK_PAPER), full);
  const textured = tooth > 0 || blotch > 0 || fibre > 0 || margin > 0 || waver > 0 || brush > 0;
  const to = output + (<usize>(y * width) << 2);
  const fy = <f32>y;
  for (let x = 0; x < width; x++) {
    const fx = <f32>x;
    let grounds = f32x4.splat(127.5);
    if (textured) grounds = texel(fx * scale, fy * scale);
    let sx = fx;
    let sy = fy;
    if (!still) {
      if (waver > 0) {
        // Two far apart places of the blotches move the hand; the tooth frays what it draws.
        const other = texel(fx * scale * 0.9 + 211, fy * scale * 0.9 + 87);
        const fray = (f32x4.extract_lane(grounds, 0) - <f32>127.5) * <f32>(0.3 / 127.5);
        sx += ((f32x4.extract_lane(grounds, 1) - <f32>127.5) * <f32>(2.0 / 127.5) + fray) * waver;
        sy += ((f32x4.extract_lane(other, 1) - <f32>127.5) * <f32>(2.0 / 127.5) + fray) * waver;
      }
      sx = inside(sx + shiftX, width);
      sy = inside(sy + shiftY, height);
    }
    let c = still ? pixelAt(x, y) : between(copied(), width, sx, sy);
    const cx = <i32>sx;
    const cy = <i32>sy;
    if (saturation != 1) c = mixed(f32x4.splat(lightness(c) * 255), c, saturation);
    c = f32x4(
      <f32>load<u8>(lookTables + (<usize>min(max(<i32>nearest(f32x4.extract_lane(c, 0)), 0), 255) << 2)),
      <f32>load<u8>(lookTables + (<usize>min(max(<i32>nearest(f32x4.extract_lane(c, 1)), 0), 255) << 2), 1),
      <f32>load<u8>(lookTables + (<usize>min(max(<i32>nearest(f32x4.extract_lane(c, 2)), 0), 255) << 2), 2),
      255,
    );
    let tone = lightness(c);
    // Steps of lightness keep the hue.
    if (stepped) {
      const step = <f32>load<u8>(lookTables + (<usize>min(<i32>nearest(tone * 255), 255) << 2), 3) * <f32>(1.0 / 255.0);
      c = f32x4.mul(c, f32x4.splat(step / max(tone, <f32>0.02)));
      tone = step;
    }
    if (map > 0) c = mixed(c, mapped(tone), map);
    if (pigment) {
      let d = (f32x4.extract_lane(grounds, 0) - <f32>127.5) * <f32>(1.0 / 127.5) * tooth;
      d += (f32x4.extract_lane(grounds, 1) - <f32>127.5) * <f32>(1.0 / 127.5) * blotch;
      if (edge > 0) {
        const gx = lightness(pixelAt(cx + reach, cy)) - lightness(pixelAt(cx - reach, cy));
        const gy = lightness(pixelAt(cx, cy + reach)) - lightness(pixelAt(cx, cy - reach));
        d += min(sqrt<f32>(gx * gx + gy * gy) * 2, <f32>1) * edge;
      }
      const unit = f32x4.mul(c, f32x4.splat(1.0 / 255.0));
      c = f32x4.mul(f32x4.sub(unit, f32x4.mul(f32x4.sub(unit, f32x4.mul(unit, unit)), f32x4.splat(d))), full);
    }
    const mark = marks() + (<usize>(cy * width + cx) << 2);
    if (hatch > 0) {
      const drawn = strokes(fx * scale, fy * scale, tone, load<u8>(mark, 2) & 3) * hatch;
      c = mixed(mixed(paper, c, <f32>1 - min(hatch, <f32>1)), ink, drawn);
    }
    if (dark > 0) {
      const shade = <f32>1 - <f32>load<u8>(mark, 1) * <f32>(1.0 / 255.0) * dark;
      c = f32x4.mul(c, f32x4.splat(shade));
    }
    if (grid > 0) {
      const gx = fx + 0.5;
      const gy = fy + 0.5;
      const nearX = min(gx % grid, grid - gx % grid);
      const nearY = min(gy % grid, grid - gy % grid);
      const wide = grid * 5;
      const bigX = min(gx % wide, wide - gx % wide);
      const bigY = min(gy % wide, wide - gy % wide);
      const fine = min(nearX, nearY);
      const big = min(bigX, bigY);
      c = mixed(c, ink, max(ramp(1.1, 0.3, fine) * 0.09, ramp(1.3, 0.4, big) * 0.2));
    }
    if (line > 0) {
      let drawn = <f32>load<u8>(mark) * <f32>(line / 255.0);
      if (brush > 0) {
        const run = (f32x4.extract_lane(grounds, 0) * <f32>0.6 + f32x4.extract_lane(grounds, 1) * <f32>0.4) * <f32>(1.0 / 255.0);
        drawn *= min(max(<f32>1 - brush + brush * ramp(0.25, 0.62, run) * 1.25, <f32>0), <f32>1.2);
      }
      c = mixed(c, ink, min(drawn, <f32>1));
    }
    if (fibre > 0) {
      const f = (f32x4.extract_lane(grounds, 2) - <f32>127.5) * <f32>(1.0 / 127.5) + (f32x4.extract_lane(grounds, 0) - <f32>127.5) * <f32>(0.5 / 127.5);
      c = f32x4.mul(c, f32x4.splat(<f32>1 + f * fibre));
    }
    if (margin > 0) {
      const away = min(min(fx + 1, <f32>(width - x)), min(fy + 1, <f32>(height - y)));
      const ragged = ((f32x4.extract_lane(grounds, 1) - <f32>127.5) * <f32>(0.75 / 127.5) + (f32x4.extract_lane(grounds, 0) - <f32>127.5) * <f32>(0.07 / 127.5)) * margin;
      const painted = ramp(-0.06, 0.06, (away + ragged - margin) / margin * <f32>0.6);
      // Pigment gathers at the rim of the wash.
      const rim = ramp(0.0, 0.07, (away + ragged - margin) / margin) * ramp(0.3, 0.07, (away + ragged - margin) / margin) * edge * 0.25;
      const unit = f32x4.mul(c, f32x4.splat(1.0 / 255.0));
      c = f32x4.mul(f32x4.sub(unit, f32x4.mul(f32x4.sub(unit, f32x4.mul(unit, unit)), f32x4.splat(min(rim * 3, <f32>0.9)))), full);
      let sheet = paper;
      if (fibre > 0) sheet = f32x4.mul(paper, f32x4.splat(<f32>1 + (f32x4.extract_lane(grounds, 0) - <f32>127.5) * <f32>(0.6 / 127.5) * fibre));
      c = mixed(sheet, c, painted);
    }
    if (corners > 0) {
      const dx = (fx + 0.5) / <f32>width - 0.5;
      const dy = (fy + 0.5) / <f32>height - 0.5;
      const out = max(dx * dx + dy * dy - <f32>0.06, <f32>0);
      c = f32x4.mul(c, f32x4.splat(max(<f32>1 - corners * out * 2, <f32>0)));
    }
    if (grain > 0) {
      const g = texel(fx * scale + grainX, fy * scale + grainY);
      const noise = (f32x4.extract_lane(g, 3) - <f32>127.5) * <f32>(1.0 / 127.5);
      // Strongest in the middle tones, as silver's is.
      const l = lightness(c);
      c = f32x4.add(c, f32x4.splat(noise * grain * 255 * (<f32>0.35 + <f32>2.6 * l * (1 - l))));
    }
    c = f32x4.mul(c, f32x4.splat(flicker));
    storePixel(to + (<usize>x << 2), f32x4.replace_lane(c, 3, 255));
  }
}
