/** A pool of render threads on a Node machine. */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Sample } from '../../artifacts/frames.ts';
import { EngineError } from '../../foundation/errors.ts';
import type { OpenRenderPool, RenderedSegment } from '../passes.ts';
import type { RenderWorkerData, RenderWorkerReply, RenderWorkerRequest } from './render-worker.ts';

let compiled: Promise<WebAssembly.Module> | undefined;
/** The kernels, compiled once per process. */
export const kernelModule = (): Promise<WebAssembly.Module> => {
  compiled ??= readFile(new URL('../../kernels/kernels.wasm', import.meta.url)).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  return compiled;
};

interface Job {
  readonly request: RenderWorkerRequest;
  readonly onFrame: () => void;
  readonly resolve: (value: RenderedSegment | Uint8Array | Sample) => void;
  readonly reject: (error: Error) => void;
}

type JobBody = RenderWorkerRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** Threads that share the scene's memory and take jobs in the order they come. */
export const openRenderPool: OpenRenderPool = async ({ scene, stage, take, format, quality, workers }) => {
  const workerData: RenderWorkerData = {
    module: await kernelModule(),
    scene,
    stage,
    take,
    width: format.width,
    height: format.height,
    quality,
  };
  const waiting: Job[] = [];
  const running = new Map<Worker, Job>();
  let nextId = 0;
  let failure: EngineError | undefined;

  const fail = (error: EngineError): void => {
    failure ??= error;
    for (const job of [...running.values(), ...waiting.splice(0)]) job.reject(failure);
    running.clear();
  };
  const give = (): void => {
    for (const thread of threads) {
      if (running.has(thread)) continue;
      const job = waiting.shift();
      if (!job) return;
      running.set(thread, job);
      thread.postMessage(job.request);
    }
  };
  const threads = Array.from({ length: workers }, () => {
    const thread = new Worker(new URL('./render-worker.js', import.meta.url), {
      workerData,
      // Frames are made in the kernels' memory; what a thread allocates besides is little and short-lived.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    thread.on('message', (reply: RenderWorkerReply) => {
      const job = running.get(thread);
      if (!job || job.request.id !== reply.id) return;
      if (reply.type === 'frame') {
        job.onFrame();
        return;
      }
      running.delete(thread);
      if (reply.type === 'done') job.resolve(reply.result);
      else job.reject(new EngineError('internal', `rendering failed: ${reply.message}`, { cause: reply.stack }));
      give();
    });
    thread.on('error', (error) =>
      fail(new EngineError('internal', `a render thread stopped: ${(error as Error).message}`, { cause: error })),
    );
    return thread;
  });
  const ask = (body: JobBody, onFrame: () => void = () => {}): Promise<RenderedSegment | Uint8Array | Sample> =>
    new Promise((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      waiting.push({ request: { id: nextId++, ...body } as RenderWorkerRequest, onFrame, resolve, reject });
      give();
    });

  return {
    workers,
    segment: (first, end, onFrame) => ask({ type: 'segment', first, end }, onFrame) as Promise<RenderedSegment>,
    still: (frame) => ask({ type: 'still', frame }) as Promise<Uint8Array>,
    layers: async (frame, wanted, folder) => {
      await ask({ type: 'layers', frame, wanted, folder });
    },
    sample: (frames, width, height, picture) =>
      Promise.all(frames.map((frame) => ask({ type: 'sample', frame, width, height, picture }) as Promise<Sample>)),
    close: async () => {
      fail(new EngineError('interrupted', 'interrupted'));
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
};
