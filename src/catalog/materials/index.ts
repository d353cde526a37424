/** What materials weigh and how pairs of them rub, bounce and roll. Numbers: research facts (materials, friction, physics). */
import type { MaterialName } from '../entry.ts';
import { PAIRS } from './pairs.ts';

/** One material by itself, dry, at 20 °C. */
export interface MaterialFacts {
  /** kg/m³ */
  readonly density: number;
  /** Kinetic friction against its like; pairs that are not listed take the geometric mean. */
  readonly friction: number;
  /** Coefficient of restitution at 1 m/s against a hard base, 0–1. */
  readonly restitution: number;
  /** Gives way under a body (grass, sand, snow): bounces take the lower restitution of the two. */
  readonly soft: boolean;
  /** Rolling resistance of a ball on it: force over weight. */
  readonly rolling: number;
}

/** How two materials meet. */
export interface Contact {
  readonly friction: number;
  readonly restitution: number;
  /** Force over weight. */
  readonly rolling: number;
}

/** Every material the stage knows. */
export const MATERIALS: Readonly<Record<MaterialName, MaterialFacts>> = {
  wood: { density: 650, friction: 0.35, restitution: 0.5, soft: false, rolling: 0.01 },
  stone: { density: 2600, friction: 0.6, restitution: 0.45, soft: false, rolling: 0.01 },
  metal: { density: 7800, friction: 0.4, restitution: 0.6, soft: false, rolling: 0.004 },
  glass: { density: 2500, friction: 0.4, restitution: 0.66, soft: false, rolling: 0.004 },
  rubber: { density: 1100, friction: 0.85, restitution: 0.75, soft: false, rolling: 0.012 },
  plastic: { density: 1050, friction: 0.3, restitution: 0.6, soft: false, rolling: 0.008 },
  paper: { density: 800, friction: 0.35, restitution: 0.15, soft: true, rolling: 0.03 },
  cloth: { density: 400, friction: 0.5, restitution: 0.05, soft: true, rolling: 0.04 },
  leather: { density: 900, friction: 0.45, restitution: 0.7, soft: false, rolling: 0.015 },
  ceramic: { density: 2300, friction: 0.35, restitution: 0.5, soft: false, rolling: 0.005 },
  flesh: { density: 1010, friction: 0.5, restitution: 0.1, soft: true, rolling: 0.05 },
  plant: { density: 700, friction: 0.45, restitution: 0.25, soft: true, rolling: 0.05 },
  ice: { density: 917, friction: 0.05, restitution: 0.4, soft: false, rolling: 0.003 },
  snow: { density: 400, friction: 0.3, restitution: 0.05, soft: true, rolling: 0.05 },
  sand: { density: 1600, friction: 0.55, restitution: 0.1, soft: true, rolling: 0.2 },
  soil: { density: 1700, friction: 0.55, restitution: 0.3, soft: true, rolling: 0.06 },
  grass: { density: 900, friction: 0.45, restitution: 0.55, soft: true, rolling: 0.05 },
  asphalt: { density: 2300, friction: 0.75, restitution: 0.7, soft: false, rolling: 0.012 },
  concrete: { density: 2400, friction: 0.7, restitution: 0.7, soft: false, rolling: 0.01 },
  water: { density: 998, friction: 0.05, restitution: 0, soft: true, rolling: 0.5 },
  brick: { density: 1900, friction: 0.6, restitution: 0.35, soft: false, rolling: 0.012 },
  wax: { density: 900, friction: 0.3, restitution: 0.2, soft: false, rolling: 0.02 },
  gold: { density: 19300, friction: 0.45, restitution: 0.4, soft: false, rolling: 0.004 },
};

/**
 * Friction, restitution and rolling resistance of two materials: the measured pair if there is one, else
 * friction √(μa·μb) and restitution 0.9·max(ea, eb) on hard, min(ea, eb) on soft ground (physics.md, "Contact").
 */
export const contactOf = (a: MaterialName, b: MaterialName): Contact => {
  const first = MATERIALS[a];
  const second = MATERIALS[b];
  const listed = PAIRS[a < b ? `${a}+${b}` : `${b}+${a}`];
  const soft = first.soft || second.soft;
  return {
    friction: listed?.friction ?? Math.sqrt(first.friction * second.friction),
    restitution:
      listed?.restitution ??
      (soft ? Math.min(first.restitution, second.restitution) : 0.9 * Math.max(first.restitution, second.restitution)),
    rolling: Math.max(first.rolling, second.rolling),
  };
};
