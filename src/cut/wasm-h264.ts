/** The encoder of last resort: H.264 Baseline in WebAssembly (minih264), one thread, no native code, everywhere the same bytes. */
import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import { isKeyPicture } from './annex-b.ts';
import type { EncodedSegment, SegmentEncoderFactory } from './segment.ts';

/** Quantiser (10 best … 51 worst): about the look of x264's CRF 20 on rendered pictures. */
const QUANTISER = 24;
/** 0 best … 10 fastest. */
const SPEED = 5;

/** minih264 compiled to WebAssembly, from the package h264-mp4-encoder. */
export const wasmH264: SegmentEncoderFactory = {
  id: 'wasm',
  async create(format) {
    const { default: library } = await import('h264-mp4-encoder');
    return {
      name: 'minih264 (WebAssembly)',
      licence: 'MIT',
      async encode(frames) {
        const encoder = await library.createH264MP4Encoder();
        encoder.width = format.width;
        encoder.height = format.height;
        encoder.frameRate = format.fps;
        encoder.quantizationParameter = QUANTISER;
        encoder.speed = SPEED;
        encoder.groupOfPictures = frames.length;
        encoder.initialize();
        for (const frame of frames) encoder.addFrameYuv(frame);
        encoder.finalize();
        const file = encoder.FS.readFile(encoder.outputFilename);
        encoder.FS.unlink(encoder.outputFilename);
        encoder.delete();
        return segmentFromMp4(file);
      },
      close: async () => {},
    };
  },
};

/** The pictures inside a small MP4 file. */
const segmentFromMp4 = async (file: Uint8Array): Promise<EncodedSegment> => {
  using input = new Input({ source: new BufferSource(file.slice().buffer), formats: [MP4] });
  const track = (await input.getPrimaryVideoTrack())!;
  const description = (await track.getDecoderConfig())!.description as AllowSharedBufferSource;
  const packets = [];
  for await (const packet of new EncodedPacketSink(track).packets()) {
    // Its own index calls every picture a key picture.
    packets.push({ data: packet.data.slice(), key: isKeyPicture(packet.data) });
  }
  const bytes =
    description instanceof ArrayBuffer
      ? new Uint8Array(description)
      : new Uint8Array(
          (description as Uint8Array).buffer,
          (description as Uint8Array).byteOffset,
          description.byteLength,
        );
  return { packets, configuration: bytes.slice() };
};
