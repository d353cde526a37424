/** What a look makes of the light: a stage's light with the look's factors. */
import type { Light } from '../artifacts/stage.ts';
import type { CameraFrame } from '../artifacts/take.ts';
import type { LightLook } from '../catalog/look.ts';
import type { Rgb } from '../foundation/colour.ts';
import { luminance } from '../foundation/colour.ts';
import { scale } from '../foundation/vec.ts';
import { FRAME_BLOOM, FRAME_VIGNETTE } from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';

const times = (a: Rgb, b: Rgb): Rgb => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];

/** The light as a look has it. */
export const lookLight = (light: Light, look: LightLook | undefined): Light => {
  if (!look) return light;
  const night = light.time === 'night' || light.time === 'dusk' ? look.night : undefined;
  const ambient = scale(look.ambient ?? [1, 1, 1], night?.ambient ?? 1);
  const sky = look.sky ?? 1;
  // The haze keeps the stage's brightness at night and takes the look's colour.
  const air = look.hazeColour ?? light.fog.colour;
  const dim = look.hazeColour && light.time === 'night' ? Math.min(1, 0.12 / Math.max(luminance(air), 1e-3)) : 1;
  return {
    ...light,
    sun: {
      ...light.sun,
      colour: scale(light.sun.colour, (look.sun ?? 1) * (night?.sun ?? 1)),
      softness: look.softness ?? light.sun.softness,
    },
    sky: {
      zenith: scale(light.sky.zenith, sky),
      horizon: scale(light.sky.horizon, sky),
      ambient: times(light.sky.ambient, ambient),
      ground: times(light.sky.ground, ambient),
    },
    fog: {
      ...light.fog,
      colour: scale(air, dim),
      density: light.fog.density * (look.haze ?? 1),
      sunGlow: look.hazeColour ? [0, 0, 0] : light.fog.sunGlow,
    },
    exposure: light.exposure * (look.exposure ?? 1) * (night?.exposure ?? 1),
  };
};

/** The camera's frames with the blur that a look wants. */
export const lookCamera = (frames: readonly CameraFrame[], look: LightLook | undefined): readonly CameraFrame[] =>
  look?.blur === undefined
    ? frames
    : frames.map((f) => ({ ...f, blur: Math.max(f.blur * (look.blur ?? 1), look.leastBlur ?? 0) }));

/** Change the strengths of glow and vignette in the frame's block, which must have been written. */
export const writeLookLens = ({ run, floats }: Kernels, look: LightLook | undefined): void => {
  if (!look) return;
  const base = run.framePointer() >>> 2;
  floats[base + (FRAME_BLOOM >>> 2)]! *= look.bloom ?? 1;
  floats[base + (FRAME_VIGNETTE >>> 2)]! *= look.vignette ?? 1;
};
