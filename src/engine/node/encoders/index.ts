/** Video encoders of a Node machine, best first; the first that can be had is used. */
import type { SegmentEncoder, SegmentEncoderFactory, VideoFormat } from '../../../cut/index.ts';
import { wasmH264 } from '../../../cut/index.ts';
import { EngineError } from '../../../foundation/errors.ts';
import { ffmpegEncoder } from './ffmpeg.ts';
import { nodeAvEncoder } from './node-av.ts';

/** In the order in which they are tried. */
export const ENCODERS: readonly SegmentEncoderFactory[] = [nodeAvEncoder, ffmpegEncoder, wasmH264];

/** The first encoder available, or the one asked for by id. */
export const openEncoder = async (format: VideoFormat, wanted?: string): Promise<SegmentEncoder> => {
  const candidates = wanted ? ENCODERS.filter((e) => e.id === wanted) : ENCODERS;
  for (const factory of candidates) {
    const encoder = await factory.create(format);
    if (encoder) return encoder;
  }
  throw new EngineError(
    'unavailable',
    `video encoder ${wanted ?? ''}: not available. Choose one of ${ENCODERS.map((e) => e.id).join(', ')}.`,
  );
};
