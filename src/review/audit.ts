/** What the thumbnails show of every actor: input for the builder's repairs. */
import type { ActorAudit, Audit } from '../artifacts/audit.ts';
import type { Sample } from '../artifacts/frames.ts';
import type { Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';

/** Object number of the first actor in the id layer. */
const FIRST_ACTOR = 2;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;

const nameOf = (stage: Stage, object: number): string =>
  object < FIRST_ACTOR ? 'set' : (stage.actors[object - FIRST_ACTOR]?.id ?? 'set');

const auditActor = (stage: Stage, index: number, samples: readonly Sample[]): ActorAudit => {
  const views = samples.map((sample) => ({ sample, view: sample.actors.find((v) => v.actor === index) }));
  const there = views.flatMap(({ sample, view }) => (view ? [{ sample, view }] : []));
  const shares = there.map(({ view }) => (view.alone === 0 ? 0 : view.visible / view.alone));
  const hidden = new Map<string, number>();
  for (const { view } of there) {
    for (const { object, pixels } of view.hiddenBy) {
      const name = nameOf(stage, object);
      hidden.set(name, (hidden.get(name) ?? 0) + pixels / Math.max(1, view.alone) / there.length);
    }
  }
  return {
    actor: stage.actors[index]!.id,
    visible: mean(shares),
    least: there.length === 0 ? 0 : Math.min(...shares),
    inside: mean(there.map(({ view }) => view.inside)),
    presence: mean(there.map(({ view }) => (view.visible > 0 ? 1 : 0))),
    size: mean(
      there.map(
        ({ sample, view }) => Math.max(view.box[3] - view.box[1], view.box[2] - view.box[0]) / sample.layers.height,
      ),
    ),
    hiddenBy: [...hidden]
      .map(([by, share]) => ({ by, share }))
      .sort((a, b) => b.share - a.share || (a.by < b.by ? -1 : 1)),
  };
};

/** How well each actor is seen in the samples, over the frames in which it is there. */
export const audit = (stage: Stage, take: Take, samples: readonly Sample[]): Audit => ({
  times: samples.map((s) => s.frame / take.fps),
  actors: stage.actors.map((_, index) => auditActor(stage, index, samples)),
});
