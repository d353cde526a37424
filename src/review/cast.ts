/** How the members of the cast were seen: how many at once, how large, how long, how much hidden. */
import type { ActorView, Sample } from '../artifacts/frames.ts';
import type { CastReport } from '../artifacts/report.ts';
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Stage } from '../artifacts/stage.ts';

/** Smallest share of the frame's pixels at which something counts as seen. */
export const SEEN_SHARE = 0.0002;

/** The views of one cast member's individuals in one sample. */
export const viewsOf = (stage: Stage, castId: string, sample: Sample): ActorView[] =>
  sample.actors.filter((v) => stage.actors[v.actor]?.cast === castId);

/** Is this individual large enough in the picture to be noticed? */
export const isSeen = (view: ActorView, sample: Sample): boolean =>
  view.visible >= Math.max(2, SEEN_SHARE * sample.layers.width * sample.layers.height);

/** Reports for every cast member of the screenplay. */
export const reviewCast = (screenplay: Screenplay, stage: Stage, samples: readonly Sample[]): CastReport[] =>
  screenplay.cast.map((member) => {
    let shown = 0;
    let present = 0;
    let height = 0;
    let visible = 0;
    let alone = 0;
    for (const sample of samples) {
      const views = viewsOf(stage, member.id, sample);
      const seen = views.filter((v) => isSeen(v, sample));
      shown = Math.max(shown, seen.length);
      if (seen.length > 0) present++;
      for (const v of views) {
        height = Math.max(height, (v.box[3] - v.box[1]) / sample.layers.height);
        visible += v.visible * v.inside;
        alone += v.alone;
      }
    }
    return {
      id: member.id,
      asked: member.count,
      shown,
      presence: samples.length === 0 ? 0 : present / samples.length,
      height,
      visibility: alone === 0 ? 0 : visible / alone,
    };
  });
