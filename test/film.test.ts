import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder, kinorama } from './cli.ts';

const PROMPT = 'A blue ball rolls past a wooden chair';
/** Small and short: two segments. */
const SMALL = ['--size', '160x90', '--seconds', '1.5', '--encoder', 'wasm', '--json', '--quiet'];
const LONG = 120_000;

/** A disk of 48 kB, where this machine lets us mount one. */
const smallDisk = ((): string | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const folder = freshFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', folder]).status === 0;
  return mounted ? folder : undefined;
})();
afterAll(() => {
  if (smallDisk) spawnSync('umount', [smallDisk]);
});

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Hashes of the compressed pictures, in order. */
const picturesOf = async (path: string): Promise<string[]> => {
  using input = new Input({ source: new BufferSource(readFileSync(path).buffer as ArrayBuffer), formats: [MP4] });
  const hashes: string[] = [];
  for await (const packet of new EncodedPacketSink((await input.getPrimaryVideoTrack())!).packets()) {
    hashes.push(createHash('sha256').update(packet.data).digest('hex'));
  }
  return hashes;
};

describe('a sentence in, a film out', () => {
  it('gives the same file with one worker and with two, and a playable one', { timeout: LONG }, async () => {
    const folder = freshFolder();
    const one = await kinorama([PROMPT, ...SMALL, '--workers', '1', '--out', 'one.mp4'], folder);
    const two = await kinorama([PROMPT, ...SMALL, '--workers', '2', '--out', 'two.mp4'], folder);
    expect(one.stderr).toBe('');
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(sha256(join(folder, 'two.mp4'))).toBe(sha256(join(folder, 'one.mp4')));
    expect(readdirSync(folder).sort()).toEqual(['one.mp4', 'two.mp4']);
    const result = JSON.parse(one.stdout);
    expect(result.frames).toBe(36);
    expect(JSON.parse(two.stdout).frameHash).toBe(result.frameHash);
    using input = new Input({
      source: new BufferSource(readFileSync(join(folder, 'one.mp4')).buffer as ArrayBuffer),
      formats: [MP4],
    });
    const video = (await input.getPrimaryVideoTrack())!;
    expect([video.codedWidth, video.codedHeight]).toEqual([160, 90]);
    expect(await input.computeDuration()).toBeCloseTo(1.5, 1);
    expect(await input.getPrimaryAudioTrack()).not.toBeNull();
  });

  it('gives in a range the same pictures as in the whole', { timeout: LONG }, async () => {
    const folder = freshFolder();
    const whole = await kinorama([PROMPT, ...SMALL, '--out', 'whole.mp4'], folder);
    const range = await kinorama(
      [PROMPT, ...SMALL, '--frames', '24-35', '--workers', '1', '--out', 'range.mp4'],
      folder,
    );
    expect([whole.code, range.code]).toEqual([0, 0]);
    expect(JSON.parse(range.stdout).frames).toBe(12);
    const pictures = await picturesOf(join(folder, 'whole.mp4'));
    expect(pictures.length).toBe(36);
    expect(await picturesOf(join(folder, 'range.mp4'))).toEqual(pictures.slice(24));
  });

  it('names the file after the prompt and tells the path and the report', { timeout: LONG }, async () => {
    const folder = freshFolder();
    const run = await kinorama([PROMPT, '--size', '96x54', '--seconds', '0.5', '--encoder', 'wasm'], folder);
    expect(run.code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a-blue-ball-rolls-past-a-wooden-chair.mp4']);
    expect(run.stdout).toContain('a-blue-ball-rolls-past-a-wooden-chair.mp4');
    expect(run.stdout).toContain('honoured');
    expect(run.stderr).toContain('frames/s');
  });

  it('can be interrupted: code 130, and nothing is left behind', { timeout: LONG }, async () => {
    const folder = freshFolder();
    const run = await kinorama([PROMPT, '--seconds', '60', '--out', 'x.mp4'], folder, 'rendering');
    expect(run.code).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
    expect(run.stderr).not.toContain('    at ');
  });

  it('takes a screenplay edited by hand', { timeout: LONG }, async () => {
    const folder = freshFolder();
    const written = await kinorama(['write', PROMPT], folder);
    const screenplay = JSON.parse(written.stdout);
    screenplay.cast[0].colour = 'green';
    writeFileSync(join(folder, 'edited.json'), JSON.stringify(screenplay));
    const run = await kinorama(
      [
        'render',
        'edited.json',
        '--size',
        '96x54',
        '--seconds',
        '0.5',
        '--encoder',
        'wasm',
        '--json',
        '--quiet',
        '--out',
        'x.mp4',
      ],
      folder,
    );
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout).screenplay.cast[0].colour).toBe('green');
  });
});

describe('bad input ends with a clear message, the right code and no stack trace', () => {
  const cases: readonly [name: string, args: readonly string[], code: number, says: RegExp][] = [
    ['an empty prompt', [''], 2, /prompt/i],
    ['a prompt of 40,000 characters', ['a cat '.repeat(6667)], 2, /20,?000/],
    ['only emoji', ['🐱🌊🚗'], 2, /word/i],
    ['a German prompt', ['Ein Hund läuft über die Wiese und eine Katze schläft'], 2, /German/],
    ['no prompt at all', [], 2, /prompt/i],
    ['an unknown option', ['a cat', '--colour', 'red'], 2, /--colour/],
    ['a size that is no size', ['a cat', '--size', 'big'], 2, /WIDTHxHEIGHT/],
    ['a size out of range', ['a cat', '--size', '9000x9000'], 2, /3840/],
    ['an odd size', ['a cat', '--size', '641x361'], 2, /even/],
    ['a length out of range', ['a cat', '--seconds', '100000'], 2, /0\.5–600/],
    ['frames beyond the end', ['a cat', '--seconds', '1', '--frames', '5-500', '--size', '96x54'], 2, /frames/],
    ['a folder that does not exist', ['a cat', '--out', 'nowhere/x.mp4'], 1, /folder does not exist/],
    ['a screenplay that does not exist', ['render', 'nothing.json'], 2, /no such file/],
  ];
  it.each(cases)('%s', { timeout: LONG }, async (_name, args, code, says) => {
    const folder = freshFolder();
    const run = await kinorama([...args], folder);
    expect(run.stderr).toMatch(says);
    expect(run.code).toBe(code);
    expect(run.stderr).not.toContain('    at ');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('several wrong settings are told together', async () => {
    const run = await kinorama(['a cat', '--seconds', '0', '--fps', '500', '--size', '63x63'], freshFolder());
    expect(run.stderr).toMatch(/seconds: .*\n.*fps: .*\n.*width: /);
  });

  it('a screenplay with unknown keys and names is refused with the path of each', async () => {
    const folder = freshFolder();
    writeFileSync(
      join(folder, 'x.json'),
      JSON.stringify({ version: 1, title: 't', lenght: 3, cast: [{ id: 'a', model: 'cat', count: 0 }] }),
    );
    const run = await kinorama(['render', 'x.json'], folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('screenplay.lenght: unknown key');
    expect(run.stderr).toContain('screenplay.cast[0].count: expected at least 1, got 0');
    writeFileSync(
      join(folder, 'y.json'),
      JSON.stringify({ version: 1, title: 't', cast: [{ id: 'a', model: 'gryphon' }] }),
    );
    expect((await kinorama(['render', 'y.json'], folder)).stderr).toContain(
      'screenplay.cast[0].model: expected the id of a model, got "gryphon"',
    );
  });

  it('a full disk: told, and nothing is left behind', {
    timeout: LONG,
    skip: smallDisk ? false : 'no small disk can be mounted here',
  }, async () => {
    const run = await kinorama(
      [PROMPT, '--size', '640x360', '--seconds', '3', '--encoder', 'wasm', '--out', 'x.mp4'],
      smallDisk!,
    );
    expect(run.stderr).toContain('the disk is full');
    expect(run.code).toBe(1);
    expect(readdirSync(smallDisk!)).toEqual([]);
  });

  it('a folder that may not be written', {
    skip: process.getuid?.() === 0 ? 'root may write everywhere' : false,
  }, async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    const run = await kinorama(['a cat', '--out', 'locked/x.mp4'], folder);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('may not be written');
  });
});
