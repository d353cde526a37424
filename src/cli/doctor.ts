/** `kinorama doctor`: can this machine make films, and how fast? */
import { availableParallelism, totalmem } from 'node:os';
import type { Command } from 'commander';
import { ENCODERS } from '../engine/node/encoders/index.ts';
import { kernelModule } from '../engine/node/render-pool.ts';
import { EngineError } from '../foundation/errors.ts';

const FORMAT = { width: 320, height: 180, fps: 24 } as const;

/** Encode two small grey frames: milliseconds, or why not. */
const tryEncoder = async (factory: (typeof ENCODERS)[number]): Promise<{ name: string; ok: boolean }> => {
  try {
    const encoder = await factory.create(FORMAT);
    if (!encoder) return { name: `${factory.id}: not installed`, ok: false };
    const frame = new Uint8Array((FORMAT.width * FORMAT.height * 3) / 2).fill(128);
    const start = performance.now();
    const segment = await encoder.encode([frame, frame]);
    await encoder.close();
    return {
      name: `${factory.id}: ${encoder.name}, ${encoder.licence}, ${Math.round(performance.now() - start)} ms`,
      ok: segment.packets.length === 2,
    };
  } catch (error) {
    return { name: `${factory.id}: ${(error as Error).message}`, ok: false };
  }
};

/** Add the command. */
export const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('check what this machine offers')
    .action(async () => {
      const lines: string[] = [];
      let ok = true;
      const tell = (good: boolean, text: string, needed = true): void => {
        lines.push(`${good ? 'ok  ' : needed ? 'FAIL' : '-   '} ${text}`);
        if (!good && needed) ok = false;
      };
      const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
      tell(major > 20 || (major === 20 && minor >= 19), `Node ${process.versions.node} (20.19 or newer)`);
      tell(true, `${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(1)} GiB memory`);
      try {
        await kernelModule();
        tell(true, 'render kernels (WebAssembly SIMD)');
      } catch (error) {
        tell(false, `render kernels: ${(error as Error).message}. Run npm install again.`);
      }
      const encoders = [];
      for (const factory of ENCODERS) encoders.push(await tryEncoder(factory));
      for (const encoder of encoders) tell(encoder.ok, `encoder ${encoder.name}`, false);
      tell(
        encoders.some((e) => e.ok),
        'at least one video encoder',
      );
      process.stdout.write(`${lines.join('\n')}\n`);
      if (!ok) throw new EngineError('unavailable', 'this machine cannot make films yet');
    });
};
