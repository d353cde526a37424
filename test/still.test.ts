import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, kinorama } from './cli.ts';

const PROMPT = 'A blue ball rolls past a wooden chair';
const SMALL = ['--size', '160x90', '--seconds', '1', '--quality', 'draft', '--quiet'];
const sizeOf = (path: string): [number, number, number] => {
  const data = readFileSync(path);
  return [data.readUInt32BE(16), data.readUInt32BE(20), data[24]!];
};

describe('kinorama still', () => {
  it('makes one picture with its layers', { timeout: 60_000 }, async () => {
    const folder = freshFolder();
    const args = ['still', PROMPT, ...SMALL, '-o', 'x.png', '--at', '0.5', '--layers', 'truth', '--json'];
    const run = await kinorama(args, folder);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ width: 160, height: 90, frame: 12, at: 0.5 });
    expect(sizeOf(join(folder, 'x.png'))).toEqual([160, 90, 8]);
    for (const name of ['object', 'part', 'normal', 'albedo'])
      expect(sizeOf(join(folder, 'truth', `${name}-00012.png`))).toEqual([160, 90, 16]);
    const flow = readFileSync(join(folder, 'truth', 'flow-00012.npy'));
    expect(flow.subarray(1, 6).toString()).toBe('NUMPY');
    expect(flow.subarray(10, 90).toString()).toContain("'descr': '<f4', 'fortran_order': False, 'shape': (90, 160, 2)");
    expect(flow.length).toBe(10 + flow.readUInt16LE(8) + 160 * 90 * 8);
    expect((10 + flow.readUInt16LE(8)) % 64).toBe(0);
    const legend = JSON.parse(readFileSync(join(folder, 'truth', 'layers.json'), 'utf8'));
    expect(Object.values(legend.object)).toContain('ball-1 (ball)');
  });

  it('says what is wrong with a frame, a layer or both ways of naming a moment', { timeout: 60_000 }, async () => {
    const folder = freshFolder();
    const wrong = async (...more: string[]) => kinorama(['still', PROMPT, ...SMALL, '-o', 'x.png', ...more], folder);
    expect(await wrong('--frame', '99')).toMatchObject({ code: 2, stderr: expect.stringContaining('expected 0–23') });
    expect(await wrong('--layers', 't', '--layer', 'colour')).toMatchObject({ code: 2 });
    expect(await wrong('--frame', '1', '--at', '1')).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, 'x.png'))).toBe(false);
  });
});
