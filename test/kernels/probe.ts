/** Compiles the kernels with their inner parts laid open (`assembly/probe.ts`), once per state of their sources. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type KernelExports, Kernels } from '../../src/kernels/host.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kernels = join(root, 'src/kernels/assembly');
const entry = join(root, 'test/kernels/assembly/probe.ts');

/** What the probe exports besides. Sources and targets are addresses; arrays hold `count` numbers, a multiple of four. */
export interface ProbeExports extends KernelExports {
  depthsPointer(): number;
  identitiesPointer(): number;
  coloursPointer(): number;
  pointsPointer(): number;
  pointsInWork(): number;
  bloomPointer(): number;
  rawOcclusionPointer(): number;
  smoothOcclusionPointer(): number;
  addLight(x: number, y: number, red: number, green: number, blue: number): void;
  skyTo(x: number, y: number, z: number, target: number): void;
  emitStretch(y: number, from: number, to: number): void;
  surfaceRow(): void;
  patternRow(): void;
  shadowRow(y: number): void;
  occlusionRow(y: number): void;
  mirrorRow(y: number): void;
  lampRow(y: number): void;
  lightRow(): void;
  resolveStretch(y: number, from: number, to: number): void;
  exp2All(source: number, target: number, count: number): void;
  sinAll(source: number, target: number, count: number): void;
  quickSinAll(source: number, target: number, count: number): void;
  noise2All(source: number, target: number, count: number): void;
  fbm2All(source: number, target: number, count: number, octaves: number): void;
  noise3All(source: number, target: number, count: number): void;
  noiseSlope3All(source: number, target: number, count: number): void;
  cellRandomAll(source: number, target: number, count: number): void;
}

/** Kernels with their inner parts laid open. */
export type Probe = Omit<Kernels, 'run'> & { readonly run: ProbeExports };

const compile = (): string => {
  const hash = createHash('sha256').update(readFileSync(entry));
  for (const file of readdirSync(kernels).sort()) hash.update(file).update(readFileSync(join(kernels, file)));
  const target = join(tmpdir(), `kinorama-probe-${hash.digest('hex').slice(0, 16)}.wasm`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  const settings = '--noAssert --runtime stub --enable simd --importMemory --initialMemory 1 --maximumMemory 65536';
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/assemblyscript/bin/asc.js'), entry, '-o', half, '-O1', '--disableWarning'].concat(
      settings.split(' '),
    ),
    { cwd: root, stdio: 'inherit' },
  );
  renameSync(half, target);
  return target;
};

/** A fresh instance. */
export const openProbe = async (): Promise<Probe> =>
  (await Kernels.create(new WebAssembly.Module(readFileSync(compile())))) as unknown as Probe;

/** Where random inputs start: SEED, or anything. Tests name it, so that a failure can be had again. */
export const seedOf = (): number => Number(process.env.SEED ?? Date.now() % 1_000_000);
