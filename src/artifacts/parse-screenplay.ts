/** Screenplays from outside: checked against the schema and for references, all mistakes reported together. */
import type { z } from 'zod';
import type { Problem } from '../foundation/errors.ts';
import { EngineError } from '../foundation/errors.ts';
import type { Screenplay } from './screenplay.ts';
import { screenplaySchema } from './screenplay.ts';

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    'screenplay',
  );

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, key) => (v !== null && typeof v === 'object' ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const problemOf = (issue: z.core.$ZodIssue, input: unknown): Problem[] => {
  const path = pathText(issue.path);
  const got = `, got ${show(valueAt(input, issue.path))}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: `${path}.${key}`,
        rule: 'unknown key',
        remedy: 'Remove it, or see docs/screenplay.md for the keys that are known.',
      }));
    case 'too_small':
      return [
        { path, rule: `expected at least ${issue.minimum}${got}`, remedy: 'Give a larger value or leave it out.' },
      ];
    case 'too_big':
      return [
        { path, rule: `expected at most ${issue.maximum}${got}`, remedy: 'Give a smaller value or leave it out.' },
      ];
    case 'invalid_value':
      return [
        { path, rule: `expected one of ${issue.values.map(String).join(', ')}${got}`, remedy: 'Choose one of these.' },
      ];
    case 'invalid_type':
      return [{ path, rule: `expected ${issue.expected}${got}`, remedy: `Give a value of type ${issue.expected}.` }];
    default:
      return [{ path, rule: `${issue.message}${got}`, remedy: 'See docs/screenplay.md.' }];
  }
};

const duplicates = (list: readonly { readonly id: string }[], path: string): Problem[] =>
  list.flatMap((item, i) =>
    list.findIndex((other) => other.id === item.id) < i
      ? [
          {
            path: `screenplay.${path}[${i}].id`,
            rule: `expected a name used once, got "${item.id}" again`,
            remedy: 'Give it another name.',
          },
        ]
      : [],
  );

/** References to cast members and events that do not exist. */
const danglingReferences = (screenplay: Screenplay): Problem[] => {
  const cast = new Map(screenplay.cast.map((c) => [c.id, c]));
  const events = new Set(screenplay.events.map((e) => e.id));
  const problems: Problem[] = [];
  const known = [...cast.keys()].join(', ') || 'none';
  const member = (path: string, id: string | undefined): void => {
    if (id !== undefined && !cast.has(id))
      problems.push({
        path,
        rule: `expected the id of a cast member (${known}), got "${id}"`,
        remedy: 'Use one of these, or add it to cast.',
      });
  };
  screenplay.relations.forEach((r, i) => {
    member(`screenplay.relations[${i}].subject`, r.subject);
    member(`screenplay.relations[${i}].object`, r.object);
    member(`screenplay.relations[${i}].second`, r.second);
  });
  screenplay.events.forEach((e, i) => {
    for (const role of ['agent', 'patient', 'instrument', 'goal', 'source'] as const) {
      const reference = e[role];
      if (!reference) continue;
      member(`screenplay.events[${i}].${role}.cast`, reference.cast);
      const count = cast.get(reference.cast)?.count;
      reference.which?.forEach((which, k) => {
        if (count !== undefined && which >= count) {
          problems.push({
            path: `screenplay.events[${i}].${role}.which[${k}]`,
            rule: `expected 0–${count - 1}, got ${which}`,
            remedy: 'Members are counted from 0.',
          });
        }
      });
    }
    member(`screenplay.events[${i}].path.object`, e.path?.object);
    if (e.order && !events.has(e.order.event)) {
      problems.push({
        path: `screenplay.events[${i}].order.event`,
        rule: `expected the id of an event, got "${e.order.event}"`,
        remedy: 'Use the id of another event, or remove order.',
      });
    }
  });
  member('screenplay.camera.subject', screenplay.camera.subject);
  return problems;
};

/**
 * A screenplay from parsed JSON, defaults filled in.
 *
 * @throws EngineError `invalid` with every mistake: its path, the rule, the value, the remedy
 */
export const parseScreenplay = (input: unknown): Screenplay => {
  const result = screenplaySchema.safeParse(input);
  const problems = result.success
    ? [
        ...duplicates(result.data.cast, 'cast'),
        ...duplicates(result.data.events, 'events'),
        ...danglingReferences(result.data),
      ]
    : result.error.issues.flatMap((issue) => problemOf(issue, input));
  if (problems.length > 0 || !result.success) {
    throw new EngineError(
      'invalid',
      `the screenplay has ${problems.length} mistake${problems.length === 1 ? '' : 's'}`,
      { problems },
    );
  }
  return result.data;
};
