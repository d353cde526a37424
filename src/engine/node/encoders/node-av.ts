/** x264 by way of node-av (an optional dependency), in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { SegmentEncoderFactory } from '../../../cut/index.ts';
import { segmentFromAccessUnits } from '../../../cut/index.ts';
import { exactReader } from './pipe.ts';

/** Longest wait for the process to be ready, ms. */
const START_TIMEOUT = 20_000;

/** x264 in a child process; absent where node-av is not installed or its binary does not run. */
export const nodeAvEncoder: SegmentEncoderFactory = {
  id: 'node-av',
  async create(format) {
    try {
      import.meta.resolve('node-av');
    } catch {
      return undefined;
    }
    const script = fileURLToPath(new URL('./node-av-process.js', import.meta.url));
    const child = spawn(process.execPath, [script, String(format.width), String(format.height), String(format.fps)], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const input = child.stdio[3] as Writable;
    const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const reader = exactReader(child.stdio[4] as Readable);
    input.on('error', () => {}); // a broken pipe shows as the reader's end
    const ready = await Promise.race([
      reader.read(4).then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => {
        child.once('error', () => resolve(false));
        setTimeout(() => resolve(false), START_TIMEOUT).unref();
      }),
    ]);
    if (!ready) {
      child.kill();
      return undefined;
    }
    return {
      name: 'x264 (node-av)',
      licence: 'GPL-3.0-or-later, separate process',
      async encode(frames) {
        const header = Buffer.alloc(4);
        header.writeUInt32LE(frames.length);
        input.write(header);
        for (const frame of frames) {
          if (!input.write(frame)) await Promise.race([once(input, 'drain'), exit]);
        }
        const count = (await reader.read(4)).readUInt32LE(0);
        const units: Uint8Array[] = [];
        for (let i = 0; i < count; i++) units.push(await reader.read((await reader.read(4)).readUInt32LE(0)));
        return segmentFromAccessUnits(units);
      },
      async close() {
        input.end();
        child.kill();
      },
    };
  },
};
