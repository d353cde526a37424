/** The `cut` pass: frames and sound into a film file. */
export { AUDIO_BITRATE } from './aac.ts';
export { segmentFromAccessUnits, splitAtDelimiters } from './annex-b.ts';
export type { Mp4Writer, WriteAt } from './mp4.ts';
export { openMp4 } from './mp4.ts';
export type { EncodedSegment, SegmentEncoder, SegmentEncoderFactory, VideoFormat, VideoPacket } from './segment.ts';
export { wasmH264 } from './wasm-h264.ts';
