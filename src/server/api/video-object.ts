/** A video as clients see it: the thirteen keys of the published API, and after them ours. */
import type { FilmOrder, Video } from '../jobs/job.ts';
import type { FilmResult } from '../store/files.ts';

/** s since 1970 */
const secondsOf = (time: number | null): number | null => (time === null ? null : Math.floor(time / 1000));

/** The object of the API. @param ahead videos that will be made before it, where that was asked */
export const videoObject = (video: Video, ahead: number | null = null) => {
  const order = JSON.parse(video.request) as FilmOrder;
  const result = video.result === null ? undefined : (JSON.parse(video.result) as FilmResult);
  return {
    id: video.id,
    object: 'video' as const,
    model: video.model,
    status: video.status,
    progress: video.progress,
    created_at: secondsOf(video.createdAt)!,
    completed_at: secondsOf(video.completedAt),
    expires_at: secondsOf(video.expiresAt),
    prompt: video.prompt,
    size: `${order.width}x${order.height}`,
    seconds: String(order.seconds),
    remixed_from_video_id: video.remixedFrom,
    error: video.errorCode === null ? null : { code: video.errorCode, message: video.errorMessage ?? '' },
    quality: order.quality,
    fps: order.fps,
    seed: order.seed,
    priority: video.priority,
    metadata: video.metadata === null ? null : (JSON.parse(video.metadata) as Record<string, string>),
    stage: video.pass,
    eta_s: video.secondsLeft === null ? null : Math.ceil(video.secondsLeft),
    queue_position: ahead,
    ...(result
      ? {
          report: { honoured: result.honoured, approximated: result.approximated, not_shown: result.notShown },
          frame_hash: result.frameHash,
          bytes: result.bytes,
        }
      : {}),
  };
};

/** When to ask again, ms: often when it is nearly done. Undefined once there is nothing to wait for. */
export const pollAfter = (video: Video): number | undefined => {
  if (video.status === 'queued') return 1000;
  if (video.status !== 'in_progress') return undefined;
  return Math.round(Math.min(5000, Math.max(500, ((video.secondsLeft ?? 4) * 1000) / 4)));
};
