/** When things happen: after, with or until one another, from joining words, clauses and the order of the text. */
import { claim, type DraftEvent } from '../draft.ts';
import { referencesOf } from './phrases.ts';
import { leadOf, type Scene, SEQUEL } from './scene.ts';
import { childOf, childrenOf, type Node } from './tree.ts';

/** Verbs of coming to rest: they end what went before. */
const STOPPING = /^(stop|halt|pause|freeze|stand still)\b/;

/** Both with voice or hands: "sings and dances", "laughs and claps". */
const dances = (a: DraftEvent, b: DraftEvent): boolean => [a, b].every((e) => GLAD.has(e.action));
const GLAD = new Set([
  'dance',
  'sing',
  'laugh',
  'clap',
  'cheer',
  'talk',
  'shout',
  'cry',
  'play-instrument',
  'wag',
  'bark',
]);

/** When an event happens relative to the one its verb hangs on. */
const orderEvent = (scene: Scene, verb: Node, event: DraftEvent, parent: DraftEvent | undefined): void => {
  const { draft } = scene;
  const node = leadOf(draft, verb);
  const sequel = childrenOf(node, 'adverb').find((c) => SEQUEL.test(c.word));
  const mark = childOf(node, 'mark')?.word;
  const honourMark = (target: DraftEvent): void => {
    const m = childOf(node, 'mark');
    if (m !== undefined) claim(draft, m.token, { fate: 'honoured', target, field: 'order' });
    if (sequel !== undefined) claim(draft, sequel.token, { fate: 'honoured', target, field: 'order' });
  };
  if (event.stative && sequel === undefined && mark === undefined && node.relation !== 'clause') {
    if (node.relation === 'doing' || node.relation === 'that' || scene.last === undefined || parent === undefined)
      return;
  }
  const before = parent ?? scene.last;
  if (sequel !== undefined && scene.last !== undefined) {
    event.order = { relation: 'after', event: scene.last };
    honourMark(event);
    return;
  }
  if (parent === undefined) return;
  if (mark !== undefined && node.relation === 'clause') {
    if (['while', 'as', 'when', 'whilst', 'once'].includes(mark)) {
      // A fronted or a following clause alike: both at once.
      if (mark === 'once') parent.order ??= { relation: 'after', event };
      else if (parent.order?.event !== event && !event.stative) event.order = { relation: 'with', event: parent };
      else if (event.stative) {
        claim(draft, childOf(node, 'mark')!.token, { fate: 'honoured', target: event });
        return;
      }
      honourMark(event);
      return;
    }
    if (mark === 'before') {
      event.order = { relation: 'after', event: parent };
      honourMark(event);
      return;
    }
    if (mark === 'after') {
      parent.order = { relation: 'after', event };
      honourMark(parent);
      return;
    }
    if (mark === 'until' || mark === 'till') {
      const same = event.agent.entity === parent.agent.entity;
      if (same) event.order = { relation: 'after', event: parent };
      else parent.order = { relation: 'until', event };
      honourMark(same ? event : parent);
      return;
    }
  }
  if (node.relation === 'that') {
    const about = node.head === undefined ? [] : referencesOf(node.head, scene.mentions);
    const isPatient = about.some((r) => r.entity === parent.patient?.entity || r.entity === parent.goal?.entity);
    if (isPatient && !event.stative && about.some((r) => r.entity === event.agent.entity))
      event.order = { relation: 'after', event: parent };
    return;
  }
  if (node.relation === 'and' || node.relation === 'also') {
    const own = childOf(node, 'subject', 'passive') !== undefined;
    if (own) {
      const same = event.agent.entity === parent.agent.entity && event.agent.which === parent.agent.which;
      const answers =
        event.patient !== undefined &&
        (event.patient.entity === parent.patient?.entity || event.patient.entity === parent.agent.entity);
      if (same || (answers && !event.continuous)) event.order = { relation: 'after', event: parent };
      else if (parent.order !== undefined) event.order = { relation: 'with', event: parent };
      return;
    }
    const lasting = (e: DraftEvent): boolean => e.continuous && e.times === undefined;
    const hands = (e: DraftEvent): boolean =>
      ['gesture', 'look', 'idle', 'change'].includes(draft.grounding.findAction(e.action)?.family ?? '');
    // "walks and waves" is done at once; "walks, stops, looks down and jumps" is one thing after the other
    const several = (node.head?.children.filter((c) => c.relation === 'and').length ?? 0) > 1;
    const stops = STOPPING.test(event.verb);
    const alike = event.action !== parent.action && event.agent.entity === parent.agent.entity;
    const together =
      !stops &&
      (parent.stative ||
        event.stative ||
        (lasting(parent) &&
          lasting(event) &&
          !(alike && (several || hands(parent) === hands(event)) && !dances(event, parent))));
    event.order = { relation: together ? 'with' : 'after', event: parent };
    return;
  }
  if (node.relation === 'clause') {
    // ", waving her hand": at the same time; "to catch a ball": afterwards.
    event.order = {
      relation: childrenOf(node, 'mark').some((m) => m.word === 'to') ? 'after' : 'with',
      event: before!,
    };
  }
};

const parentEvent = (scene: Scene, node: Node): DraftEvent | undefined => {
  for (let n = node.head; n !== undefined; n = n.head) {
    const found = scene.events.get(n);
    if (found !== undefined && found.length > 0) return found[0];
  }
  return undefined;
};

/** Puts the events of a sentence in order, once all are known: a clause in front may wait for what follows it. */
export const orderEvents = (scene: Scene, nodes: readonly Node[]): void => {
  for (const node of nodes) {
    const events = scene.events.get(node);
    const first = events?.[0];
    if (events === undefined || first === undefined) continue;
    const preceding = predecessor(scene, node) ?? parentEvent(scene, node);
    orderEvent(scene, node, first, preceding);
    restWhereOneWent(first, preceding);
    for (const other of events.slice(1))
      if (other.order === undefined && first.order !== undefined) other.order = first.order;
    // "until" and "after" set the order of the clause above: of all who act in it.
    const above = parentEvent(scene, node);
    if (above?.order !== undefined)
      for (const group of scene.events.values())
        if (group[0] === above) for (const other of group.slice(1)) other.order ??= above.order;
    const lead = leadOf(scene.draft, node);
    if (['root', 'and', 'also', 'doing'].includes(lead.relation) || scene.last === undefined) scene.last = first;
  }
};

/** "walks to a chair and sits down": on that chair. */
const restWhereOneWent = (event: DraftEvent, before: DraftEvent | undefined): void => {
  if (before?.goal === undefined || event.goal !== undefined || before.agent.entity !== event.agent.entity) return;
  const { entry } = before.goal.entity.match ?? {};
  const bears = entry !== undefined && (entry.seats !== undefined || entry.id === 'bed');
  if (bears && ['sit', 'sit-down', 'lie', 'lie-down', 'sleep'].includes(event.action)) event.goal = before.goal;
};

/** In "walks, stops and waves" each follows the one before, though all hang on the first. */
const predecessor = (scene: Scene, node: Node): DraftEvent | undefined => {
  const lead = leadOf(scene.draft, node);
  if (lead.relation !== 'and' || lead.head === undefined) return undefined;
  const earlier = lead.head.children.filter((c) => c.relation === 'and' && c.at < lead.at);
  for (const sibling of earlier.reverse()) {
    const found =
      scene.events.get(sibling) ??
      sibling.children
        .filter((c) => c.relation === 'predicate')
        .map((c) => scene.events.get(c))
        .find((e) => e !== undefined);
    if (found !== undefined) return found[0];
  }
  return undefined;
};
