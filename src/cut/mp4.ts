/** MP4 files: encoded segments joined without touching their pictures, sound beside them, index first ("faststart"). */
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  StreamTarget,
} from 'mediabunny';
import type { Soundtrack } from '../artifacts/soundtrack.ts';
import { encodeAac } from './aac.ts';
import { codecString } from './annex-b.ts';
import type { EncodedSegment, VideoFormat } from './segment.ts';

/** Where bytes go: any position may be written. */
export type WriteAt = (data: Uint8Array, position: number) => Promise<void>;

/** Joins segments, in order, into one MP4. */
export interface Mp4Writer {
  add(segment: EncodedSegment): Promise<void>;
  /** Write what is left. Call once, after the last segment. */
  finish(): Promise<void>;
  /** Stop without finishing. */
  cancel(): Promise<void>;
}

/** Boxes that carry times of creation and change, right after their version and flags (ISO/IEC 14496-12 §8). */
const TIMED_BOXES = ['mvhd', 'tkhd', 'mdhd'];
/** Boxes that contain those. */
const CONTAINERS = ['moov', 'trak', 'mdia'];

/** The muxer stamps its boxes with the present time; equal films shall be equal files, so the stamps are cleared. */
const withoutTimes = (data: Uint8Array): Uint8Array => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const walk = (from: number, to: number): void => {
    for (let o = from; o + 8 <= to; ) {
      const size = view.getUint32(o);
      const type = String.fromCharCode(...data.subarray(o + 4, o + 8));
      if (size < 8 || o + size > to) return;
      if (CONTAINERS.includes(type)) walk(o + 8, o + size);
      if (TIMED_BOXES.includes(type)) data.fill(0, o + 12, o + 12 + (data[o + 8] === 1 ? 16 : 8));
      o += size;
    }
  };
  walk(0, data.length);
  return data;
};

/**
 * Open an MP4 for a known number of frames. Memory stays constant: the index's room is reserved at the front.
 *
 * @param format picture size (px) and rate (1/s)
 * @param frames number of frames that will come
 * @param soundtrack stereo sound, or none for a silent film
 * @param title for the file's metadata
 */
export const openMp4 = async (
  format: VideoFormat,
  frames: number,
  soundtrack: Soundtrack | undefined,
  title: string,
  writeAt: WriteAt,
): Promise<Mp4Writer> => {
  const writable = new WritableStream<{ data: Uint8Array; position: number }>({
    write: ({ data, position }) => writeAt(withoutTimes(data), position),
  });
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'reserve' }),
    target: new StreamTarget(writable),
  });
  const video = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(video, { frameRate: format.fps, maximumPacketCount: frames });
  const sound = soundtrack && (await encodeAac(soundtrack));
  const audio = sound && new EncodedAudioPacketSource('aac');
  if (audio) output.addAudioTrack(audio, { maximumPacketCount: sound.packets.length });
  output.setMetadataTags({ title, comment: 'Made by Kinorama: rendered by simulation, not filmed.' });
  await output.start();
  let next = 0;
  let heard = 0;

  /** Keep the sound just ahead of the pictures, so that players need not seek. */
  const soundUntil = async (seconds: number): Promise<void> => {
    if (!audio || !sound) return;
    for (; heard < sound.packets.length && sound.packets[heard]!.timestamp < seconds; heard++) {
      await audio.add(sound.packets[heard]!, heard === 0 ? { decoderConfig: sound.decoderConfig } : undefined);
    }
  };

  return {
    async add(segment) {
      await soundUntil((next + segment.packets.length) / format.fps);
      for (const packet of segment.packets) {
        const meta =
          next === 0
            ? {
                decoderConfig: {
                  codec: codecString(segment.configuration),
                  codedWidth: format.width,
                  codedHeight: format.height,
                  description: segment.configuration,
                  colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const,
                },
              }
            : undefined;
        await video.add(
          new EncodedPacket(packet.data, packet.key ? 'key' : 'delta', next / format.fps, 1 / format.fps, next),
          meta,
        );
        next++;
      }
    },
    async finish() {
      await soundUntil(Number.POSITIVE_INFINITY);
      await output.finalize();
    },
    cancel: () => output.cancel(),
  };
};
