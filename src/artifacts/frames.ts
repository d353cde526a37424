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

/** How one actor would be seen if nothing stood before it. */
export interface ActorView {
  /** Index of the actor in the stage. */
  readonly actor: number;
  /** Pixels it would cover alone, inside the frame. */
  readonly alone: number;
  /** Pixels of it really seen. */
  readonly visible: number;
  /** Share of its bounding box on the screen that lies inside the frame, 0–1; 0 behind the camera. */
  readonly inside: number;
  /** Box of the visible pixels, px: left, top, right, bottom (exclusive); zeros when unseen. */
  readonly box: readonly [number, number, number, number];
  /** Objects (see {@link Layers}) seen where it would be, with pixels, most first. */
  readonly hiddenBy: readonly { readonly object: number; readonly pixels: number }[];
}

/** A small rendered frame with its ground truth, for audit and review. */
export interface Sample {
  readonly frame: number;
  readonly layers: Layers;
  /** RGBA bytes of the same size; empty when no picture was asked for. */
  readonly rgba: Uint8Array;
  /** One per actor that is there at this frame. */
  readonly actors: readonly ActorView[];
}
