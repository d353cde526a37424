/** From the draft to the Screenplay: names, order, defaults, length, and the fate of every word. */
import type { Screenplay, Reference as ScreenplayReference, WordFate } from '../artifacts/screenplay.ts';
import { screenplaySchema } from '../artifacts/screenplay.ts';
import type { Claim, Draft, DraftEvent, DraftRelation, Entity, Reference } from './draft.ts';
import { isFunctionWord } from './lexicon/closed.ts';

const LIMITS = { cast: 40, relations: 80, events: 60 };
const STANDARD_SECONDS = 8;
const LONGEST_BY_ITSELF = 30;

const slug = (noun: string): string => {
  const name = noun
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return name === '' ? 'thing' : name.slice(0, 40);
};

/** When each event ends if all take their natural time (s); events that wait for one another wait. */
const naturalEnds = (events: readonly DraftEvent[]): number => {
  const starts = new Map<DraftEvent, number>();
  const lengthOf = (e: DraftEvent): number =>
    (e.duration * Math.min(4, e.times ?? 1)) / Math.max(0.4, Math.min(1.6, e.speed ?? 1));
  const startOf = (e: DraftEvent, depth: number): number => {
    const known = starts.get(e);
    if (known !== undefined) return known;
    const other = e.order?.event;
    const start =
      other === undefined || depth > 60
        ? 0
        : e.order!.relation === 'after'
          ? startOf(other, depth + 1) + (other.stative ? 2 : lengthOf(other))
          : e.order!.relation === 'with'
            ? startOf(other, depth + 1)
            : 0;
    starts.set(e, start);
    return start;
  };
  return events.reduce(
    (end, e) => Math.max(end, startOf(e, 0) + (e.continuous ? Math.min(4, lengthOf(e)) : lengthOf(e))),
    0,
  );
};

/** An order that runs in a circle is dropped at its youngest link. */
const breakCircles = (events: readonly DraftEvent[]): void => {
  for (const event of events) {
    const seen = new Set<DraftEvent>([event]);
    for (let e = event.order?.event; e !== undefined; e = e.order?.event) {
      if (seen.has(e)) {
        delete event.order;
        break;
      }
      seen.add(e);
    }
  }
};

/** Size asked for, times the factor of a stand-in. */
const sizeOf = (e: Entity): { size?: number } => {
  const factor = (e.size ?? 1) * (e.match?.scale ?? 1);
  return e.size === undefined && factor === 1
    ? {}
    : { size: Math.round(Math.max(0.05, Math.min(20, factor)) * 1000) / 1000 };
};

/** The finished Screenplay. */
export const assemble = (
  draft: Draft,
  prompt: string,
  options: { readonly seed: number; readonly seconds?: number | undefined },
): Screenplay => {
  const cast = draft.entities.filter((e) => e.match !== undefined).slice(0, LIMITS.cast);
  const ids = new Map<Entity, string>();
  const used = new Set<string>();
  for (const entity of cast) {
    const base = slug(entity.noun);
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    ids.set(entity, id);
  }
  const events = draft.events
    .filter(
      (e) =>
        ids.has(e.agent.entity) &&
        [e.patient, e.instrument, e.goal, e.source].every((r) => r === undefined || ids.has(r.entity)),
    )
    .sort((a, b) => a.token - b.token)
    .slice(0, LIMITS.events);
  breakCircles(events);
  const eventIds = new Map(events.map((e, i) => [e, `${slug(e.action)}-${i + 1}`]));
  const relations = draft.relations.filter((r) => ids.has(r.subject) && ids.has(r.object)).slice(0, LIMITS.relations);

  const reference = (r: Reference): ScreenplayReference => ({
    cast: ids.get(r.entity)!,
    ...(r.which !== undefined && { which: [...r.which] }),
  });
  const setting = { ...draft.setting };
  // Wheels belong on the road of a street, not on its pavement.
  if (
    setting.place === 'city-street' &&
    events.some((e) => e.agent.entity.match!.entry.rig === 'vehicle' && e.agent.entity.match!.entry.kind === 'vehicle')
  )
    setting.parameters = { lane: 'road', ...setting.parameters };
  const end = naturalEnds(events);
  const derived = end + 1 <= STANDARD_SECONDS ? STANDARD_SECONDS : Math.min(LONGEST_BY_ITSELF, Math.ceil(end + 1));
  const camera = { ...draft.camera };
  delete camera.subjectToken;
  const seconds = options.seconds ?? draft.seconds ?? derived;

  const indexOfRelation = new Map<DraftRelation, number>(relations.map((r, i) => [r, i]));
  const pathOf = (target: NonNullable<Claim['target']>): string | undefined => {
    if (typeof target === 'string') return target;
    if (cast.includes(target as Entity)) return `cast[${cast.indexOf(target as Entity)}]`;
    if (eventIds.has(target as DraftEvent)) return `events[${events.indexOf(target as DraftEvent)}]`;
    const relation = indexOfRelation.get(target as DraftRelation);
    return relation === undefined ? undefined : `relations[${relation}]`;
  };
  // Was it left out for being too many, or because there is no model?
  const isCut = (target: Claim['target']): boolean =>
    typeof target === 'object' && 'match' in target && target.match !== undefined;
  const words = draft.tokens.flatMap((token, i): WordFate[] => {
    if (token.kind === 'mark') return [];
    const base = { start: token.start, end: token.end, text: token.text };
    const c = draft.claims[i];
    if (c === undefined) {
      if (token.kind === 'emoji') return [{ ...base, fate: 'not-shown', reason: 'unknown-word' }];
      return isFunctionWord(token.form.toLowerCase()) ||
        isFunctionWord(token.lower) ||
        token.lower.split(' ').every(isFunctionWord) ||
        token.form.includes('_')
        ? [{ ...base, fate: 'function' }]
        : [{ ...base, fate: 'not-shown', reason: 'unparsed' }];
    }
    if (c.fate === 'not-shown' && (isFunctionWord(token.lower) || token.form.includes('_')))
      return [{ ...base, fate: 'function' }];
    if (c.fate === 'function' || c.fate === 'not-shown')
      return [{ ...base, fate: c.fate, ...(c.reason !== undefined && { reason: c.reason }) }];
    const path = c.target === undefined ? undefined : pathOf(c.target);
    if (c.target !== undefined && path === undefined)
      return [
        isFunctionWord(token.form.toLowerCase()) || token.form.includes('_')
          ? { ...base, fate: 'function' }
          : { ...base, fate: 'not-shown', reason: isCut(c.target) ? 'over-limit' : 'no-model' },
      ];
    if (path === undefined) return [{ ...base, fate: 'function' }];
    return [
      {
        ...base,
        fate: c.fate,
        target: c.field === undefined ? path : `${path}.${c.field}`,
        ...(c.as !== undefined && { as: c.as }),
        ...(c.reason !== undefined && { reason: c.reason }),
      },
    ];
  });

  const screenplay = screenplaySchema.parse({
    version: 1,
    title: prompt.trim().replace(/\s+/g, ' ').slice(0, 80),
    prompt,
    seed: options.seed,
    seconds,
    setting,
    cast: cast.map((e) => ({
      id: ids.get(e)!,
      model: e.match!.entry.id,
      noun: e.noun,
      count: e.count,
      ...(e.colour !== undefined && { colour: e.colour }),
      ...sizeOf(e),
      ...(e.material !== undefined && { material: e.material }),
      ...(e.age !== undefined && { age: e.age }),
      ...(e.emotion !== undefined && { emotion: e.emotion }),
      ...(e.clothing.length > 0 && { clothing: e.clothing }),
      ...(e.hair !== undefined && { hair: e.hair }),
      ...(e.text !== undefined && { text: e.text }),
      ...(e.state !== undefined && { state: e.state }),
      ...(e.variant !== undefined && { variant: e.variant }),
      ...(e.arrangement !== undefined && { arrangement: e.arrangement }),
    })),
    relations: relations.map((r) => ({
      subject: ids.get(r.subject)!,
      relation: r.relation,
      object: ids.get(r.object)!,
      ...(r.second !== undefined && ids.has(r.second) && { second: ids.get(r.second)! }),
    })),
    events: events.map((e) => ({
      id: eventIds.get(e)!,
      action: e.action,
      verb: e.verb,
      agent: reference(e.agent),
      ...(e.patient !== undefined && { patient: reference(e.patient) }),
      ...(e.instrument !== undefined && { instrument: reference(e.instrument) }),
      ...(e.goal !== undefined && { goal: reference(e.goal) }),
      ...(e.source !== undefined && { source: reference(e.source) }),
      ...(e.path !== undefined && {
        path: {
          relation: e.path.relation,
          ...(e.path.object !== undefined && ids.has(e.path.object) && { object: ids.get(e.path.object)! }),
        },
      }),
      ...(e.direction !== undefined && { direction: e.direction }),
      ...(e.manner.length > 0 && { manner: e.manner }),
      ...(e.speed !== undefined && { speed: Math.round(Math.max(0.1, Math.min(5, e.speed)) * 100) / 100 }),
      ...(e.times !== undefined && { times: e.times }),
      ...(e.order !== undefined &&
        eventIds.has(e.order.event) && { order: { relation: e.order.relation, event: eventIds.get(e.order.event)! } }),
    })),
    camera,
    look: draft.look ?? 'natural',
    words,
    notes: draft.notes,
  });
  return {
    ...screenplay,
    words: screenplay.words.map((w) =>
      w.target === undefined || has(screenplay, w.target)
        ? w
        : { ...w, target: w.target.replace(/(\]|^\w+)\..*$/, '$1') },
    ),
  };
};

/** Does a JSON path lead to something? */
const has = (document: unknown, path: string): boolean =>
  path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      document,
    ) !== undefined;
