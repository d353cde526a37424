/** H.264 byte streams (Annex B) taken apart: access units, length prefixes and the decoder configuration. */
import { EngineError } from '../foundation/errors.ts';
import type { EncodedSegment, VideoPacket } from './segment.ts';

const NAL_IDR = 5;
const NAL_SPS = 7;
const NAL_PPS = 8;
const NAL_DELIMITER = 9;

/** The NAL units between start codes 00 00 01, without trailing zeros. ITU-T H.264 Annex B. */
export const splitNalUnits = (stream: Uint8Array): Uint8Array[] => {
  const starts: number[] = [];
  for (let i = 0; i + 2 < stream.length; i++) {
    if (stream[i] === 0 && stream[i + 1] === 0 && stream[i + 2] === 1) {
      starts.push(i + 3);
      i += 2;
    }
  }
  return starts.map((start, k) => {
    let end = k + 1 < starts.length ? starts[k + 1]! - 3 : stream.length;
    while (end > start && stream[end - 1] === 0) end--;
    return stream.subarray(start, end);
  });
};

const withLengths = (units: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(units.reduce((n, u) => n + 4 + u.length, 0));
  const view = new DataView(out.buffer);
  let o = 0;
  for (const u of units) {
    view.setUint32(o, u.length);
    out.set(u, o + 4);
    o += 4 + u.length;
  }
  return out;
};

/** Does a length-prefixed access unit hold an IDR picture? */
export const isKeyPicture = (unit: Uint8Array): boolean => {
  const view = new DataView(unit.buffer, unit.byteOffset, unit.byteLength);
  for (let o = 0; o + 5 <= unit.length; o += 4 + view.getUint32(o)) {
    if ((unit[o + 4]! & 31) === NAL_IDR) return true;
  }
  return false;
};

/** avcC of one sequence and one picture parameter set (without their start codes). */
export const decoderConfiguration = (sps: Uint8Array, pps: Uint8Array): Uint8Array => {
  const out = new Uint8Array(11 + sps.length + pps.length);
  out.set([1, sps[1]!, sps[2]!, sps[3]!, 0xff, 0xe1, sps.length >> 8, sps.length & 255], 0);
  out.set(sps, 8);
  out.set([1, pps.length >> 8, pps.length & 255], 8 + sps.length);
  out.set(pps, 11 + sps.length);
  return out;
};

/** Codec string of the WebCodecs registry, e.g. `avc1.64001f`, from an avcC. */
export const codecString = (configuration: Uint8Array): string =>
  `avc1.${[1, 2, 3].map((i) => configuration[i]!.toString(16).padStart(2, '0')).join('')}`;

/**
 * A segment from access units in Annex B form. Parameter sets move into the configuration; delimiters and
 * encoder messages (SEI) are dropped, since they carry settings and versions, not pictures.
 */
export const segmentFromAccessUnits = (accessUnits: readonly Uint8Array[]): EncodedSegment => {
  let sps: Uint8Array | undefined;
  let pps: Uint8Array | undefined;
  const packets: VideoPacket[] = accessUnits.map((unit) => {
    let key = false;
    const slices: Uint8Array[] = [];
    for (const nal of splitNalUnits(unit)) {
      const type = nal[0]! & 31;
      if (type === NAL_SPS) sps ??= nal;
      else if (type === NAL_PPS) pps ??= nal;
      else if (type >= 1 && type <= NAL_IDR) {
        key ||= type === NAL_IDR;
        slices.push(nal);
      }
    }
    return { data: withLengths(slices), key };
  });
  if (!sps || !pps) throw new EngineError('internal', 'the video encoder gave no parameter sets');
  return { packets, configuration: decoderConfiguration(sps, pps) };
};

/** Access units of one stream in which each begins with a delimiter NAL. */
export const splitAtDelimiters = (stream: Uint8Array): Uint8Array[] => {
  const cuts: number[] = [];
  for (let i = 0; i + 3 < stream.length; i++) {
    if (stream[i] === 0 && stream[i + 1] === 0 && stream[i + 2] === 1 && (stream[i + 3]! & 31) === NAL_DELIMITER)
      cuts.push(i);
  }
  return cuts.map((start, k) => stream.subarray(start, cuts[k + 1] ?? stream.length));
};
