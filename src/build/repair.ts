/** Repairs a stage after an audit: moves dressing, then the camera, then unnamed things. Never what the text asked for. */
import type { ActorAudit, Audit } from '../artifacts/audit.ts';
import type { KeepOut, Shot, Stage, View } from '../artifacts/stage.ts';
import { viewDirection } from '../foundation/framing.ts';
import { add, fromAxisAngle, rotate, sub, type Vec3 } from '../foundation/vec.ts';
import { plannedPosition } from './timeline.ts';

/** Visible share wanted on average and at the least; below, something is done. */
const WANTED = 0.85;
const LEAST = 0.6;
const degrees = Math.PI / 180;
const AZIMUTH_STEP = 15 * degrees;
const ELEVATION_STEP = 8 * degrees;

const isHidden = (audit: ActorAudit): boolean => audit.visible < WANTED || audit.least < LEAST;

/** Lines of sight to an actor at several times, kept free of dressing. */
const sightLines = (stage: Stage, id: string): KeepOut[] => {
  const actor = stage.actors.find((a) => a.id === id);
  if (!actor) return [];
  return stage.set.views.map((view, i) => {
    const time = (i / Math.max(1, stage.set.views.length - 1)) * (stage.shots.at(-1)?.end ?? 0);
    const p = plannedPosition(actor, stage.performances, time);
    return { from: [view.eye[0], view.eye[2]] as const, to: [p[0], p[2]] as const, radius: 1.2, height: 0.05 };
  });
};

/** The first shot's camera turned about its targets. */
const turnViews = (views: readonly View[], shot: Shot, azimuth: number, elevation: number): View[] =>
  views.map((view) => {
    const offset = rotate(fromAxisAngle([0, 1, 0], azimuth), sub(view.eye, view.target));
    const side = viewDirection(shot.azimuth + azimuth + Math.PI / 2, 0);
    return { ...view, eye: add(view.target, rotate(fromAxisAngle(side, -elevation), offset)) };
  });

/** To which side (rad) the camera must move to look past the hider: away from it as seen from the hidden. */
const sideStep = (stage: Stage, hidden: string, hider: string): number => {
  const time = (stage.shots.at(-1)?.end ?? 0) / 2;
  const at = (id: string): Vec3 | undefined => {
    const actor = stage.actors.find((a) => a.id === id);
    return actor && plannedPosition(actor, stage.performances, time);
  };
  const [a, b] = [at(hidden), at(hider)];
  const view = stage.set.views[Math.floor(stage.set.views.length / 2)];
  if (!a || !b || !view) return AZIMUTH_STEP;
  const [ex, , ez] = view.eye;
  const cross = (a[0] - ex) * (b[2] - ez) - (a[2] - ez) * (b[0] - ex);
  // the hider to the right of the line of sight: the camera goes left
  return cross > 0 ? -AZIMUTH_STEP : AZIMUTH_STEP;
};

/** Nothing named must swap sides: the camera stays within ±35° of its planned place when the text speaks of left and right. */
const steps = (stage: Stage, audit: Audit): { azimuth: number; elevation: number; moved: Map<string, number> } => {
  let azimuth = 0;
  let elevation = 0;
  const moved = new Map<string, number>();
  for (const entry of audit.actors) {
    const actor = stage.actors.find((a) => a.id === entry.actor);
    if (!actor?.cast || !isHidden(entry)) continue;
    for (const { by, share } of entry.hiddenBy) {
      if (share < 0.08 || by === 'set') continue;
      const hider = stage.actors.find((a) => a.id === by);
      if (!hider || hider.id === actor.support || actor.id === hider.support) continue;
      if (!hider.cast && !hider.support && !stage.actors.some((a) => a.support === hider.id)) {
        moved.set(hider.id, sideStep(stage, entry.actor, by) > 0 ? -1 : 1);
      } else if (azimuth === 0) {
        azimuth = sideStep(stage, entry.actor, by);
      } else {
        elevation = ELEVATION_STEP;
      }
    }
  }
  return { azimuth, elevation, moved };
};

/**
 * A better stage where the audit found named actors hidden, cut off or too small; the same stage where it did not.
 * Deterministic; meant to be applied up to three times.
 */
export const repair = (stage: Stage, audit: Audit): Stage => {
  const bySet = audit.actors.filter((a) => isHidden(a) && a.hiddenBy.some((h) => h.by === 'set' && h.share >= 0.05));
  const { azimuth, elevation, moved } = steps(stage, audit);
  const named = audit.actors.filter((a) => stage.actors.find((s) => s.id === a.actor)?.cast);
  const whole = ['action', 'full', 'long', 'extreme-long'].includes(stage.shots[0]?.size ?? '');
  const cut = whole && named.some((a) => a.inside < 0.9 && stage.shots[0]?.subjects.includes(a.actor));
  const small = named.filter((a) => a.size < 0.05 && a.inside > 0.9).length === named.length && named.length > 0;
  if (bySet.length === 0 && azimuth === 0 && elevation === 0 && moved.size === 0 && !cut && !small) return stage;
  const shots = stage.shots.map((shot, i) =>
    i > 0
      ? shot
      : {
          ...shot,
          azimuth: shot.azimuth + azimuth,
          // lower the lens for what is cut, lengthen it for what is small
          elevation: Math.min(80 * degrees, shot.elevation + elevation),
          lens: cut ? shot.lens / 1.12 : small ? shot.lens * 1.2 : shot.lens,
        },
  );
  const views = stage.shots[0] ? turnViews(stage.set.views, stage.shots[0], azimuth, elevation) : stage.set.views;
  const actors = stage.actors.map((actor) => {
    const side = moved.get(actor.id);
    if (side === undefined) return actor;
    const right = viewDirection((stage.shots[0]?.azimuth ?? 0) + Math.PI / 2, 0);
    return {
      ...actor,
      position: [
        actor.position[0] + right[0] * side * 0.8,
        actor.position[1],
        actor.position[2] + right[2] * side * 0.8,
      ] as Vec3,
    };
  });
  const next: Stage = { ...stage, actors, shots, set: { ...stage.set, views } };
  const keepOut = [...stage.set.keepOut, ...bySet.flatMap((a) => sightLines(next, a.actor))];
  return { ...next, set: { ...next.set, keepOut } };
};
