/** Reading exact numbers of bytes from a stream. */
import type { Readable } from 'node:stream';
import { EngineError } from '../../../foundation/errors.ts';

/** Most bytes a bounded reader takes in before they are asked for. */
const HELD = 4 << 20;

/** A reader that waits for exactly n bytes at a time; a bounded one holds little that nobody has asked for yet. */
export const exactReader = (
  stream: Readable,
  bounded = false,
): { read(bytes: number): Promise<Buffer>; end(): Promise<Buffer> } => {
  let chunks: Buffer[] = [];
  let size = 0;
  let closed = false;
  let failure: unknown;
  let wake: (() => void) | undefined;
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (bounded && size > HELD) stream.pause();
    wake?.();
  });
  const stop = (error?: unknown): void => {
    closed = true;
    failure ??= error;
    wake?.();
  };
  stream.on('end', () => stop());
  stream.on('close', () => stop());
  stream.on('error', stop);
  const change = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const take = (bytes: number): Buffer => {
    const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    chunks = [all.subarray(bytes)];
    size -= bytes;
    return all.subarray(0, bytes);
  };
  return {
    async read(bytes) {
      while (size < bytes) {
        stream.resume();
        if (closed) throw new EngineError('unavailable', 'the video encoder stopped unexpectedly', { cause: failure });
        await change();
      }
      return take(bytes);
    },
    async end() {
      while (!closed) await change();
      return take(size);
    },
  };
};
