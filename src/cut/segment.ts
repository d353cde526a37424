/** Encoded segments: the form in which every video encoder hands over its work, and the interface they share. */

/** One compressed picture. */
export interface VideoPacket {
  /** H.264 access unit, NAL units with 4-byte length prefixes (AVCC). */
  readonly data: Uint8Array;
  /** Can be decoded without the ones before it. */
  readonly key: boolean;
}

/** A closed run of pictures: the first is a key picture, none refers outside, decoding order is display order. */
export interface EncodedSegment {
  readonly packets: readonly VideoPacket[];
  /** AVCDecoderConfigurationRecord (avcC), ISO/IEC 14496-15 §5.3.3.1. */
  readonly configuration: Uint8Array;
}

/** What every encoder must know. */
export interface VideoFormat {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/** Compresses closed segments. Equal frames must give equal bytes, whatever the machine's number of cores. */
export interface SegmentEncoder {
  /** For reports and `doctor`: `x264 (node-av)`. */
  readonly name: string;
  /** Licence of the code that encodes. */
  readonly licence: string;
  /** Encode one segment of I420 frames (width·height·3/2 bytes each). */
  encode(frames: readonly Uint8Array[]): Promise<EncodedSegment>;
  /** Free processes and memory. */
  close(): Promise<void>;
}

/** Makes an encoder, or tells that it can't be had here. Back ends are tried in order. */
export interface SegmentEncoderFactory {
  readonly id: string;
  /** Undefined when this back end is not available on this machine. */
  create(format: VideoFormat): Promise<SegmentEncoder | undefined>;
}
