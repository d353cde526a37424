/** How grounds answer: the thump, the grain and the click of what is stepped, rolled or thrown on (facts/sound, "Footsteps"). */

/** Recipe of a ground. */
export interface Ground {
  /** Gain, frequency (Hz) and T60 (s) of the deep part. */
  readonly thump: readonly [gain: number, frequency: number, t60: number];
  /** Gain, centre (Hz), length (s) and sharpness of the noise of what lies loose, and its grains per second (0: a smooth hiss). */
  readonly grain: readonly [gain: number, frequency: number, seconds: number, q: number, rate: number];
  /** Gain and frequency of the hard part. */
  readonly click: readonly [gain: number, frequency: number];
  /** Share of a blow that rings on; hard grounds 1. */
  readonly hardness: number;
}

const GROUNDS: Readonly<Record<string, Ground>> = {
  grass: { thump: [0.5, 105, 0.08], grain: [0.4, 3200, 0.2, 0.5, 500], click: [0, 0], hardness: 0.3 },
  plant: { thump: [0.4, 105, 0.08], grain: [0.45, 3400, 0.22, 0.5, 500], click: [0, 0], hardness: 0.3 },
  soil: { thump: [0.6, 115, 0.07], grain: [0.3, 1400, 0.1, 0.6, 400], click: [0.05, 1500], hardness: 0.45 },
  sand: { thump: [0.35, 95, 0.06], grain: [0.5, 1500, 0.2, 0.5, 2500], click: [0, 0], hardness: 0.25 },
  snow: { thump: [0.3, 105, 0.05], grain: [1, 1900, 0.19, 1, 320], click: [0, 0], hardness: 0.22 },
  ice: { thump: [0.4, 180, 0.05], grain: [0.2, 3500, 0.05, 0.7, 600], click: [0.3, 3200], hardness: 1 },
  wood: { thump: [0.8, 150, 0.11], grain: [0.06, 1800, 0.03, 0.7, 0], click: [0.3, 1500], hardness: 1 },
  asphalt: { thump: [0.5, 140, 0.05], grain: [0.16, 2600, 0.06, 0.6, 900], click: [0.32, 2300], hardness: 1 },
  concrete: { thump: [0.5, 150, 0.05], grain: [0.12, 2800, 0.05, 0.6, 900], click: [0.4, 2600], hardness: 1 },
  stone: { thump: [0.5, 160, 0.05], grain: [0.1, 3000, 0.04, 0.6, 900], click: [0.45, 2900], hardness: 1 },
  brick: { thump: [0.5, 150, 0.05], grain: [0.1, 2800, 0.04, 0.6, 900], click: [0.38, 2500], hardness: 1 },
  ceramic: { thump: [0.4, 170, 0.04], grain: [0.05, 3000, 0.03, 0.6, 0], click: [0.5, 3100], hardness: 1 },
  metal: { thump: [0.6, 190, 0.2], grain: [0.05, 3000, 0.03, 0.6, 0], click: [0.5, 1900], hardness: 1 },
  cloth: { thump: [0.5, 95, 0.05], grain: [0.07, 2800, 0.06, 0.5, 0], click: [0, 0], hardness: 0.3 },
  flesh: { thump: [0.5, 90, 0.05], grain: [0.05, 900, 0.04, 0.5, 0], click: [0, 0], hardness: 0.35 },
  water: { thump: [0.3, 140, 0.08], grain: [0.9, 1400, 0.3, 0.6, 260], click: [0, 0], hardness: 0.2 },
};
const UNKNOWN: Ground = {
  thump: [0.5, 130, 0.07],
  grain: [0.12, 2000, 0.08, 0.5, 0],
  click: [0.1, 1800],
  hardness: 0.8,
};

/** The ground of a material. */
export const groundOf = (material: string): Ground => GROUNDS[material] ?? UNKNOWN;
/** Whether things sink in rather than ring. */
export const isSoft = (material: string): boolean => groundOf(material).hardness < 0.6;
