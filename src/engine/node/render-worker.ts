/** A render thread: gets scene, stage and take once, then answers requests for frames. */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { LayerName, Sample } from '../../artifacts/frames.ts';
import type { Stage } from '../../artifacts/stage.ts';
import type { Take } from '../../artifacts/take.ts';
import type { Renderer } from '../../render/renderer.ts';
import { createRenderer } from '../../render/renderer.ts';
import type { Scene } from '../../render/scene.ts';
import { viewActors } from '../../render/visibility.ts';
import type { Quality, RenderedSegment } from '../passes.ts';
import { writeLayerFiles } from './layer-files.ts';

/** What a worker is started with. */
export interface RenderWorkerData {
  readonly module: WebAssembly.Module;
  readonly scene: Scene;
  readonly stage: Stage;
  readonly take: Take;
  readonly width: number;
  readonly height: number;
  readonly quality: Quality;
}

/** What a worker is asked. */
export type RenderWorkerRequest =
  | { readonly id: number; readonly type: 'segment'; readonly first: number; readonly end: number }
  | { readonly id: number; readonly type: 'still'; readonly frame: number }
  | {
      readonly id: number;
      readonly type: 'layers';
      readonly frame: number;
      readonly wanted: readonly LayerName[];
      readonly folder: string;
    }
  | {
      readonly id: number;
      readonly type: 'sample';
      readonly frame: number;
      readonly width: number;
      readonly height: number;
      readonly picture: boolean;
    };

/** What a worker answers. */
export type RenderWorkerReply =
  | { readonly id: number; readonly type: 'frame' }
  | { readonly id: number; readonly type: 'done'; readonly result: RenderedSegment | Uint8Array | Sample }
  | { readonly id: number; readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };

const data = workerData as RenderWorkerData;
const port = parentPort!;
let current: { readonly key: string; readonly renderer: Promise<Renderer> } | undefined;

/** The renderer of a size. Only the last one used is kept: each holds a copy of the scene. */
const rendererOf = (width: number, height: number, quality: Quality): Promise<Renderer> => {
  const key = `${width}x${height} ${quality}`;
  if (current?.key !== key) {
    const renderer = createRenderer(data.module, data.scene, data.stage, data.take, { width, height, quality });
    current = { key, renderer };
  }
  return current.renderer;
};

const answer = async (request: RenderWorkerRequest): Promise<RenderedSegment | Uint8Array | Sample> => {
  if (request.type === 'segment') {
    const renderer = await rendererOf(data.width, data.height, data.quality);
    const frames: Uint8Array[] = [];
    const hashes: string[] = [];
    for (let i = request.first; i < request.end; i++) {
      const frame = renderer.i420(i).data.slice();
      frames.push(frame);
      hashes.push(createHash('sha256').update(frame).digest('hex'));
      port.postMessage({ id: request.id, type: 'frame' } satisfies RenderWorkerReply);
    }
    return { first: request.first, frames, hashes };
  }
  if (request.type === 'still') {
    const renderer = await rendererOf(data.width, data.height, data.quality);
    return renderer.frame(request.frame).rgba.slice();
  }
  if (request.type === 'layers') {
    const renderer = await rendererOf(data.width, data.height, data.quality);
    // One at a time: at full size all six together are a quarter of a gigabyte.
    for (const name of request.wanted)
      await writeLayerFiles(request.folder, renderer.exactLayers(request.frame, [name]));
    return new Uint8Array(0);
  }
  const renderer = await rendererOf(request.width, request.height, 'draft');
  const rgba = request.picture ? renderer.frame(request.frame).rgba.slice() : new Uint8Array(0);
  const layers = renderer.layers(request.frame);
  return {
    frame: request.frame,
    layers,
    rgba,
    actors: viewActors(renderer, layers, request.frame, data.stage.actors.length),
  };
};

const buffersOf = (result: RenderedSegment | Uint8Array | Sample): ArrayBuffer[] => {
  if (result instanceof Uint8Array) return [result.buffer as ArrayBuffer];
  if ('frames' in result) return result.frames.map((f) => f.buffer as ArrayBuffer);
  return [];
};

let queue = Promise.resolve();
port.on('message', (request: RenderWorkerRequest) => {
  queue = queue.then(async () => {
    try {
      const result = await answer(request);
      port.postMessage({ id: request.id, type: 'done', result } satisfies RenderWorkerReply, buffersOf(result));
    } catch (error) {
      const { message, stack } = error as Error;
      port.postMessage({ id: request.id, type: 'failed', message, stack } satisfies RenderWorkerReply);
    }
  });
});
