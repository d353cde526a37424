/** Writes what all kernels read about one frame: camera, light, haze, shadow cascades, post-processing. */
import type { Light } from '../artifacts/stage.ts';
import { cos } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import * as layout from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';
import { type Camera, turnOf } from './camera.ts';
import type { Cascade } from './cascades.ts';
import type { Flash } from './lightning.ts';

/** Bits of `FRAME_FLAGS`. */
const SHADOWS = 1;
const OCCLUSION = 2;
const BLOOM = 4;
const INDOOR = 8;

/** What the constants depend on besides camera and light. */
export interface FrameSettings {
  /** s */
  readonly time: number;
  readonly occlusion: boolean;
  readonly bloom: boolean;
  readonly indoor: boolean;
  /** 0 dry to 1 streaming wet. */
  readonly wetness: number;
  readonly lampCount: number;
  /** m/s; clouds go round with it. */
  readonly wind: number;
  readonly cascades: readonly [Cascade, Cascade] | undefined;
  readonly seed: number;
  /** What stands in the sky: 0 nothing, 1 northern lights, 2 a rainbow. */
  readonly wonder: number;
  readonly flash: Flash;
}

/** Angular radii of the discs, rad: larger than the real 0.0047, as in pictures. */
const SUN_DISC = 0.0095;
const MOON_DISC = 0.0155;

/** Write the frame's block. */
export const writeFrameConstants = (kernels: Kernels, camera: Camera, light: Light, settings: FrameSettings): void => {
  const floats = kernels.floats;
  const base = kernels.run.framePointer() >>> 2;
  const put = (offset: number, ...values: readonly number[]): void => floats.set(values, base + (offset >>> 2));
  put(layout.FRAME_RIGHT, ...camera.right, 0);
  put(layout.FRAME_UP, ...camera.up, 0);
  put(layout.FRAME_FORWARD, ...camera.forward, 0);
  put(layout.FRAME_EYE, ...camera.eye);
  put(layout.FRAME_TAN_X, camera.tanX, camera.tanY, settings.time, (2 * camera.tanY) / camera.height);
  const { sun, sky, fog } = light;
  put(layout.FRAME_SUN, ...sun.direction);
  put(layout.FRAME_SUN_COLOUR, ...sun.colour);
  // Lightning lights everything from above for a moment.
  const struck = 1 + settings.flash.strength * 2.5;
  put(layout.FRAME_SKY_AMBIENT, sky.ambient[0] * struck, sky.ambient[1] * struck, sky.ambient[2] * struck);
  put(layout.FRAME_GROUND_AMBIENT, ...sky.ground);
  put(layout.FRAME_FOG_COLOUR, ...fog.colour);
  put(layout.FRAME_FOG_DENSITY, fog.density, occlusionRadius(camera), fog.start, light.exposure);
  put(layout.FRAME_FOG_GLOW, ...fog.sunGlow, settings.wetness);
  settings.cascades?.forEach((cascade, i) => {
    const o = layout.FRAME_CASCADES + i * layout.CASCADE_BYTES;
    put(o + layout.CASCADE_U, ...cascade.u);
    put(o + layout.CASCADE_V, ...cascade.v);
    put(o + layout.CASCADE_DEPTH, ...cascade.depth);
    put(
      o + layout.CASCADE_TEXEL,
      cascade.texel,
      (sun.softness * 2 + 0.012) / cascade.texel,
      cascade.texel * 0.9,
      cascade.reach,
    );
  });
  kernels.words[base + (layout.FRAME_LAMP_COUNT >>> 2)] = settings.lampCount;
  kernels.words[base + (layout.FRAME_FLAGS >>> 2)] =
    (settings.cascades ? SHADOWS : 0) |
    (settings.occlusion ? OCCLUSION : 0) |
    (settings.bloom ? BLOOM : 0) |
    (settings.indoor ? INDOOR : 0);
  put(layout.FRAME_SKY_TURN, ...turnOf(settings.time * 0.0004 * (1 + settings.wind)));
  put(layout.FRAME_ZENITH, ...sky.zenith);
  put(layout.FRAME_HORIZON, ...sky.horizon);
  put(layout.FRAME_SUN_DISC, ...discColour(light), cos(sun.moon ? MOON_DISC : SUN_DISC));
  put(layout.FRAME_STARS, light.stars, light.clouds, sun.moon ? 1 : 0, (settings.seed % 977) * 0.37);
  put(layout.FRAME_SKY_WONDER, settings.wonder, settings.flash.strength, ...settings.flash.direction);
  put(layout.FRAME_BACK_TINT, 1.15, 1.2, 0.45);
  const blurPixels = camera.blur * camera.height * camera.focus;
  const blurLimit = Math.max(2, camera.height / 90);
  put(layout.FRAME_FOCUS, 1 / camera.focus, blurPixels * 0.5, blurLimit, 0.32);
  put(layout.FRAME_BLOOM, 0.5);
};

/** Radius of ambient occlusion, m: an eighth of what the frame shows in height at the focus. */
const occlusionRadius = (camera: Camera): number => Math.min(Math.max(camera.focus * camera.tanY * 0.25, 0.02), 0.6);

/** Colour of the disc: the sun far beyond white, the moon a little. */
const discColour = (light: Light): Vec3 => {
  const [r, g, b] = light.sun.colour;
  const top = Math.max(r, g, b);
  if (top <= 0) return [0, 0, 0];
  // A closed cover of cloud hides the disc.
  const open = 1 - light.clouds * light.clouds * light.clouds;
  const strength = ((light.sun.moon ? 1.3 : 22) * open) / light.exposure / top;
  return [r * strength, g * strength, b * strength];
};
