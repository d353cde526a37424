/** A Screenplay on a few short lines, for expectations that a person can read. */
import type { Reference, Screenplay } from '../../src/artifacts/screenplay.ts';

const reference = (r: Reference): string => (r.which === undefined ? r.cast : `${r.cast}[${r.which.join()}]`);

/** Place, cast, relations, events, camera; defaults left out. */
export const summary = (
  s: Screenplay,
): { set: string; cast: string; relations: string; events: string; camera: string } => {
  const { setting, camera } = s;
  const set = [
    setting.place,
    setting.time !== 'day' ? setting.time : '',
    setting.season !== 'summer' ? setting.season : '',
    setting.weather !== 'clear' ? setting.weather : '',
    setting.cover === undefined ? '' : `cover ${setting.cover}`,
    setting.parameters === undefined
      ? ''
      : Object.entries(setting.parameters)
          .map((p) => p.join(' '))
          .join(' '),
    s.look !== 'natural' ? `look ${s.look}` : '',
    s.seconds !== 8 ? `${s.seconds} s` : '',
  ];
  const cast = s.cast.map((c) =>
    [
      c.id === c.model ? c.model : `${c.id} (${c.model})`,
      c.count > 1 ? `×${c.count}` : '',
      c.colour,
      c.size === undefined ? '' : `size ${c.size}`,
      c.material,
      c.age,
      c.emotion,
      c.state,
      c.variant,
      c.hair === undefined ? '' : `hair ${Object.values(c.hair).join(' ')}`,
      c.clothing === undefined
        ? ''
        : `in ${c.clothing.map((g) => [g.colour, g.kind].filter(Boolean).join(' ')).join(' + ')}`,
      c.text === undefined ? '' : `"${c.text}"`,
      c.arrangement === undefined ? '' : `in ${c.arrangement}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  const events = s.events.map((e, i) =>
    [
      `${i + 1}`,
      reference(e.agent),
      e.action,
      e.patient && reference(e.patient),
      e.instrument && `with ${reference(e.instrument)}`,
      e.source && `from ${reference(e.source)}`,
      e.goal && `to ${reference(e.goal)}`,
      e.path && `path ${e.path.relation}${e.path.object === undefined ? '' : ` ${e.path.object}`}`,
      e.direction,
      e.manner?.join(' '),
      e.speed && `speed ${e.speed}`,
      e.times && `${e.times} times`,
      e.order && `(${e.order.relation} ${s.events.findIndex((o) => o.id === e.order!.event) + 1})`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return {
    set: set.filter((x) => x !== '').join(', '),
    cast: cast.join('; '),
    relations: s.relations
      .map((r) => `${r.subject} ${r.relation} ${r.object}${r.second === undefined ? '' : ` and ${r.second}`}`)
      .join('; '),
    events: events.join('; '),
    camera: Object.values(camera).join(' '),
  };
};
