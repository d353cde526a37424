import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import type { Soundtrack } from '../artifacts/soundtrack.ts';
import { decoderConfiguration, segmentFromAccessUnits, splitNalUnits } from './annex-b.ts';
import { openMp4 } from './mp4.ts';
import type { SegmentEncoder } from './segment.ts';
import { wasmH264 } from './wasm-h264.ts';

const FORMAT = { width: 64, height: 48, fps: 24 };
const FRAMES_PER_SEGMENT = 6;

/** Grey frames whose brightness tells their number. */
const frame = (index: number): Uint8Array => {
  const data = new Uint8Array((FORMAT.width * FORMAT.height * 3) / 2).fill(128);
  return data.fill(40 + index * 8, 0, FORMAT.width * FORMAT.height);
};

const silentWithClick = (seconds: number, clickAt: number): Soundtrack => {
  const left = new Float32Array(seconds * 48000);
  left.fill(0.8, clickAt * 48000, clickAt * 48000 + 200);
  return { sampleRate: 48000, left, right: left.slice() };
};

const makeFile = async (encoder: SegmentEncoder, frames: number): Promise<Uint8Array> => {
  let file = new Uint8Array(0);
  const writer = await openMp4(
    FORMAT,
    frames,
    silentWithClick(frames / FORMAT.fps, 0.25),
    'a test',
    async (data, at) => {
      if (at + data.length > file.length) {
        const longer = new Uint8Array(at + data.length);
        longer.set(file);
        file = longer;
      }
      file.set(data, at);
    },
  );
  for (let s = 0; s < frames; s += FRAMES_PER_SEGMENT) {
    await writer.add(await encoder.encode(Array.from({ length: FRAMES_PER_SEGMENT }, (_, i) => frame(s + i))));
  }
  await writer.finish();
  return file;
};

describe('Annex B streams', () => {
  it('are split at start codes of three and four bytes', () => {
    const stream = Uint8Array.of(0, 0, 0, 1, 0x67, 9, 8, 0, 0, 1, 0x68, 7, 0, 0, 0, 1, 0x65, 5);
    expect(splitNalUnits(stream).map((u) => [...u])).toEqual([
      [0x67, 9, 8],
      [0x68, 7],
      [0x65, 5],
    ]);
  });
  it('become a segment whose configuration holds the parameter sets and whose packets hold only slices', () => {
    const first = Uint8Array.of(0, 0, 1, 9, 16, 0, 0, 1, 0x67, 100, 0, 31, 7, 0, 0, 1, 0x68, 1, 0, 0, 1, 0x65, 42);
    const second = Uint8Array.of(0, 0, 1, 9, 48, 0, 0, 1, 0x41, 43);
    const segment = segmentFromAccessUnits([first, second]);
    expect([...segment.configuration]).toEqual([
      ...decoderConfiguration(Uint8Array.of(0x67, 100, 0, 31, 7), Uint8Array.of(0x68, 1)),
    ]);
    expect(segment.packets.map((p) => [p.key, ...p.data])).toEqual([
      [true, 0, 0, 0, 2, 0x65, 42],
      [false, 0, 0, 0, 2, 0x41, 43],
    ]);
  });
});

describe('an MP4 cut from two segments', () => {
  it('has its index first, every frame at its time, one key picture per segment, and the sound from time zero', async () => {
    const encoder = (await wasmH264.create(FORMAT))!;
    const file = await makeFile(encoder, 12);
    const boxes: string[] = [];
    for (let o = 0; o + 8 <= file.length; ) {
      boxes.push(String.fromCharCode(...file.subarray(o + 4, o + 8)));
      o += new DataView(file.buffer).getUint32(o) || file.length;
    }
    expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
    using input = new Input({ source: new BufferSource(file.buffer), formats: [MP4] });
    const video = (await input.getPrimaryVideoTrack())!;
    const times: number[] = [];
    const keys: number[] = [];
    for await (const packet of new EncodedPacketSink(video).packets()) {
      if (packet.type === 'key') keys.push(times.length);
      times.push(packet.timestamp);
    }
    expect(keys).toEqual([0, 6]);
    times.forEach((t, i) => {
      expect(t).toBeCloseTo(i / 24, 4);
    });
    const audio = (await input.getPrimaryAudioTrack())!;
    expect(await audio.getFirstTimestamp()).toBeLessThanOrEqual(0);
  });
  it('is the same file, byte for byte, when made again', async () => {
    const encoder = (await wasmH264.create(FORMAT))!;
    const [a, b] = [await makeFile(encoder, 12), await makeFile(encoder, 12)];
    expect(Buffer.compare(a, b)).toBe(0);
  });
});
