/** Frames: rendered pixels and the layers of ground truth behind them. */

/** One rendered frame. */
export interface Frame {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** RGBA, 8 bits, sRGB, row by row from the top. */
  readonly rgba: Uint8Array;
}

/** One frame as the encoders take it: planar YUV 4:2:0, BT.709, limited range; Y then U then V. */
export interface I420Frame {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Ground truth of one frame at pixel centres. */
export interface Layers {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** Per pixel: 0 sky, 1 set (ground, dressing), 2 + i for actor i of the stage. */
  readonly objects: Uint16Array;
  /** Distance along the view axis, m; Infinity for sky. */
  readonly depth: Float32Array;
}
