/**
 * The encoding process: x264 through node-av, apart from the rest (its binary is GPL). Started by `node-av.ts` as a child;
 * frames come on file descriptor 3 with a length before each segment, packets go out on descriptor 4.
 */
import { createReadStream, writeSync } from 'node:fs';
import type { FFEncoderCodec } from 'node-av/constants';
import { exactReader } from './pipe.ts';

const [width = 0, height = 0, fps = 0] = process.argv.slice(2).map(Number);
const frameBytes = (width * height * 3) / 2;

const { Frame } = await import('node-av');
const { Encoder } = await import('node-av/api');
const { AV_PIX_FMT_YUV420P } = await import('node-av/constants');

const input = exactReader(createReadStream('', { fd: 3, highWaterMark: 1 << 20 }), true);

/** Compress the next segment; a fresh encoder each time, so that segments are independent of each other and of their order. */
const encodeSegment = async (count: number): Promise<Buffer[]> => {
  using encoder = await Encoder.create('libx264' as FFEncoderCodec, {
    // One thread and a fixed group: bytes must not depend on the machine. The pictures before and after are never needed.
    options: {
      preset: 'veryfast',
      crf: '22',
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
    const frame = Frame.fromVideoBuffer(await input.read(frameBytes), {
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

send(number(0)); // ready
for (;;) {
  const header = await input.read(4).catch(() => undefined); // the end: nobody wants more
  if (!header) break;
  const packets = await encodeSegment(header.readUInt32LE(0));
  send(number(packets.length));
  for (const packet of packets) {
    send(number(packet.length));
    send(packet);
  }
}
process.exit(0);
