/** The Soundtrack: what is heard, as samples. */

/** Stereo sound at 48 kHz, samples in [−1, 1]. */
export interface Soundtrack {
  readonly sampleRate: 48000;
  readonly left: Float32Array;
  readonly right: Float32Array;
}
