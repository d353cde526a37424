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

/** Names of the layers that can be asked for. */
export const LAYER_NAMES = ['depth', 'normal', 'object', 'part', 'albedo', 'flow'] as const;

/** One of them. */
export type LayerName = (typeof LAYER_NAMES)[number];

/** Exact layers of one frame at pixel centres, row by row from the top; only those asked for are there. */
export interface ExactLayers {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** Distance along the view axis, m; Infinity for sky. */
  readonly depth?: Float32Array;
  /** World normal of the surface as the light sees it, 3 per pixel, unit × 32767; zeros for sky. */
  readonly normal?: Int16Array;
  /** 0 sky, 1 set, 2 + i for actor i of the stage. */
  readonly object?: Uint16Array;
  /** 0 sky; else 1 + the number of the mesh in the scene: the same in all frames, shared by all copies of a model. */
  readonly part?: Uint16Array;
  /** Base colour without light, 3 per pixel, linear (sRGB primaries), 65535 = 1; zeros for sky. */
  readonly albedo?: Uint16Array;
  /** Way of the surface point in the pixel's centre to its place in the next frame, 2 per pixel: px right, px down. Zeros in the last frame. */
  readonly flow?: Float32Array;
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
