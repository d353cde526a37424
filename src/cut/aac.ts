/** AAC: the whole soundtrack compressed before the pictures come, so that the file's order of packets never depends on timing. */
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import type { EncodedPacket } from 'mediabunny';
import { AudioSample, AudioSampleSource, canEncodeAudio, Mp4OutputFormat, NullTarget, Output } from 'mediabunny';
import type { Soundtrack } from '../artifacts/soundtrack.ts';

/** Bit rate of the stereo track, bits per second. */
export const AUDIO_BITRATE = 128_000;
/** Samples the encoder puts before the first sound (one frame); the sound starts that much earlier to be in time. */
const DELAY = 1024;
/** Samples handed to the encoder at a time. */
const CHUNK = 48_000;

/** Compressed sound: packets in order, and what a decoder must know. */
export interface EncodedSound {
  readonly packets: readonly EncodedPacket[];
  readonly decoderConfig: AudioDecoderConfig;
}

/** Compress a soundtrack to AAC-LC; time 0 of the packets is time 0 of the sound. */
export const encodeAac = async (soundtrack: Soundtrack): Promise<EncodedSound> => {
  if (!(await canEncodeAudio('aac'))) registerAacEncoder();
  const packets: EncodedPacket[] = [];
  let decoderConfig: AudioDecoderConfig | undefined;
  const source = new AudioSampleSource({
    codec: 'aac',
    bitrate: AUDIO_BITRATE,
    onEncodedPacket: (packet, meta) => {
      packets.push(packet);
      decoderConfig ??= meta?.decoderConfig;
    },
  });
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target: new NullTarget() });
  output.addAudioTrack(source);
  await output.start();
  const { sampleRate, left, right } = soundtrack;
  for (let at = 0; at < left.length; at += CHUNK) {
    const n = Math.min(CHUNK, left.length - at);
    const data = new Float32Array(n * 2);
    data.set(left.subarray(at, at + n), 0);
    data.set(right.subarray(at, at + n), n);
    const timestamp = (at - DELAY) / sampleRate;
    using sample = new AudioSample({ data, format: 'f32-planar', numberOfChannels: 2, sampleRate, timestamp });
    await source.add(sample);
  }
  await output.finalize();
  return { packets, decoderConfig: decoderConfig! };
};
