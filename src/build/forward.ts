/** Brings small things in the air nearer to the camera along their line of sight, so that they can be seen. */
import type { Shot } from '../artifacts/stage.ts';
import { frustumOfLens, heightInFrame } from '../foundation/framing.ts';
import { distance, type Vec3 } from '../foundation/vec.ts';
import { type Filmed, planView } from './camera.ts';
import { resize } from './cast.ts';
import type { Draft, Note } from './draft.ts';
import { leadAcross } from './flypast.ts';
import type { Sheet } from './sheet.ts';
import { plannedPosition } from './timeline.ts';

/** Every named thing should be this high or wide at least, in frame heights. */
export const LEAST_SIZE = 0.06;
/** What flies is thin and moves: it should be larger. */
const FLYING_SIZE = 0.14;
/** Greatest factor on the size of something whose size nobody named: a songbird may be as large as a crow. */
const MOST_GROWTH = 2.6;
/** Journeys through the air are not slowed further than this when they come nearer. */
const LEAST_SCALE = 0.25;

/** Moves flying and floating actors; notes what stays small. A point moved towards the eye stays where it is on the screen. */
/** `members` are the ids of the cast, for notes. */
export const bringForward = (
  members: readonly string[],
  drafts: readonly Draft[],
  sheet: Sheet,
  filmed: Filmed,
  shot: Shot,
  notes: Note[],
): void => {
  const frustum = frustumOfLens(shot.lens, filmed.aspect);
  const view = planView(filmed, shot, 0.5);
  const along = ['track', 'follow', 'lead', 'drone'].includes(shot.move);
  for (const draft of drafts) {
    if (!draft.member || (along && shot.subjects.includes(draft.id))) continue;
    const actor = filmed.actors.find((a) => a.id === draft.id)!;
    const at = plannedPosition(actor, sheet.performances, (shot.start + shot.end) / 2);
    const far = Math.max(0.1, distance(at, view.eye));
    // wings are seen edge-on half of the time: what flies counts with the mean of its sides
    const sides = draft.size[0] + draft.size[1] + draft.size[2];
    const flies = draft.altitude > 0.5 && !draft.support;
    const largest = Math.max(draft.size[0], draft.size[1], draft.size[2]);
    const size = heightInFrame(flies ? Math.min(largest, sides / 2) : largest, far, frustum);
    const wanted = flies ? FLYING_SIZE : LEAST_SIZE;
    if (size >= wanted) continue;
    // a bird of no named kind may be a larger bird
    const grow =
      flies && draft.member.size === undefined && draft.member.variant === undefined
        ? Math.min(MOST_GROWTH, wanted / size)
        : 1;
    if (grow > 1) resize(draft, grow);
    if (flies && leadAcross(draft, sheet, filmed, shot)) continue;
    const k = flies ? Math.max(LEAST_SCALE, Math.min(1, (size * grow) / wanted)) : 1;
    if ((size * grow) / k < 0.95 * LEAST_SIZE) {
      const target = `cast[${members.indexOf(draft.member.id)}]`;
      if (!notes.some((n) => n.target === target && n.as === 'small in the frame')) {
        notes.push({
          target,
          fate: 'approximated',
          as: 'small in the frame',
          reason: 'its true size beside what else is shown',
        });
      }
    }
    if (k === 1) continue;
    const move = (p: Vec3): Vec3 => [
      view.eye[0] + (p[0] - view.eye[0]) * k,
      view.eye[1] + (p[1] - view.eye[1]) * k,
      view.eye[2] + (p[2] - view.eye[2]) * k,
    ];
    const start = sheet.starts.get(draft);
    if (start) sheet.starts.set(draft, { ...start, position: move(start.position) });
    draft.position = move(draft.position);
    sheet.performances.forEach((p, i) => {
      if (p.actor !== draft.id || !p.path) return;
      sheet.performances[i] = { ...p, path: p.path.map(move), ...(p.speed !== undefined && { speed: p.speed * k }) };
    });
  }
};
