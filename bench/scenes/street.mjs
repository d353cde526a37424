// A street at night in the rain: 20 people walk, 40 lamps light them.
import { frozen } from './frozen.mjs';

export default async () => {
  const scene = await frozen('street');
  // The place has its own lanterns and windows; lights strung across the street make 40 in view.
  const lamps = Array.from({ length: 24 }, (_, i) => ({
    position: [((i % 8) - 3.5) * 2.2, 3.6, 3 - Math.floor(i / 8) * 4],
    intensity: [
      [2.4, 1.5, 0.7],
      [2, 0.6, 0.5],
      [0.5, 1.1, 2.2],
    ][i % 3],
    range: 5,
  }));
  return {
    ...scene,
    stage: { ...scene.stage, light: { ...scene.stage.light, lamps: [...scene.stage.light.lamps, ...lamps] } },
  };
};
