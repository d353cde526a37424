/**
 * The encoding process: x264 through node-av, apart from the rest (its binary is GPL). Started by `node-av.ts` as a child;
 * frames come on file descriptor 3 with a length before each segment, packets go out on descriptor 4.
 */
import { createReadStream, writeSync } from 'node:fs';
import type { FFEncoderCodec } from 'node-av/constants';

const [width = 0, height = 0, fps = 0] = process.argv.slice(2).map(Number);
const frameBytes = (width * height * 3) / 2;

const { Frame } = await import('node-av');
const { Encoder } = await import('node-av/api');
const { AV_PIX_FMT_YUV420P } = await import('node-av/constants');

/** Compress one segment; a fresh encoder each time, so that segments are independent of each other and of their order. */
const encodeSegment = async (frames: Uint8Array, count: number): Promise<Buffer[]> => {
  using encoder = await Encoder.create('libx264' as FFEncoderCodec, {
    // One thread and a fixed group: bytes must not depend on the machine. The pictures before and after are never needed.
    options: {
      preset: 'veryfast',
      crf: '20',
      'x264-params': `threads=1:bframes=0:keyint=${count}:scenecut=0:open-gop=0:aud=1:colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv`,
    },
    context: { gopSize: count, threadCount: 1 },
  });
  const out: Buffer[] = [];
  const drain = async (): Promise<void> => {
    for (;;) {
      const packet = await encoder.receive();
      if (!packet) return;
      if (packet.data) out.push(Buffer.from(packet.data));
      packet.free();
    }
  };
  for (let i = 0; i < count; i++) {
    const data = Buffer.from(frames.buffer, frames.byteOffset + i * frameBytes, frameBytes);
    const frame = Frame.fromVideoBuffer(data, {
      width,
      height,
      format: AV_PIX_FMT_YUV420P,
      timeBase: { num: 1, den: fps },
    });
    frame.pts = BigInt(i);
    await encoder.encode(frame);
    frame.free();
    await drain();
  }
  await encoder.encode(null);
  await drain();
  return out;
};

const send = (data: Uint8Array): void => {
  let done = 0;
  while (done < data.length) {
    try {
      done += writeSync(4, data, done);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
};
const number = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeUInt32LE(n);
  return b;
};

let expected = -1;
let count = 0;
let held: Buffer[] = [];
let heldBytes = 0;
send(number(0)); // ready
for await (const chunk of createReadStream('', { fd: 3, highWaterMark: 1 << 20 })) {
  held.push(chunk as Buffer);
  heldBytes += (chunk as Buffer).length;
  for (;;) {
    if (expected < 0 && heldBytes >= 4) {
      const all = Buffer.concat(held);
      count = all.readUInt32LE(0);
      expected = count * frameBytes;
      held = [all.subarray(4)];
      heldBytes -= 4;
    }
    if (expected < 0 || heldBytes < expected) break;
    const all = Buffer.concat(held);
    const packets = await encodeSegment(all.subarray(0, expected), count);
    send(number(packets.length));
    for (const packet of packets) {
      send(number(packet.length));
      send(packet);
    }
    held = [all.subarray(expected)];
    heldBytes -= expected;
    expected = -1;
  }
}
process.exit(0);
