/** Names of form fields with brackets, as the clients of the Videos API send them: `video[id]`, `characters[][id]`. */
import { ApiError } from '../errors.ts';

/** A file in a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a body says, from JSON or from a form. */
export type Fields = { [name: string]: unknown };

/** Deepest nesting of brackets. */
const DEPTH = 4;

/** Objects without a prototype: `__proto__` is a name like any other. */
const emptyFields = (): Fields => Object.create(null) as Fields;

const partsOf = (name: string): string[] => {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) throw new ApiError(400, `The form field '${name.slice(0, 80)}' has brackets in the wrong places.`);
  const inner = [...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((m) => m[1]!);
  if (inner.length > DEPTH) throw new ApiError(400, `The form field '${name.slice(0, 80)}' is nested too deeply.`);
  return [match[1]!, ...inner];
};

/** Put a value where the rest of the name says. In a list of objects, a name that is already there begins the next object. */
const put = (into: Fields, parts: readonly string[], value: unknown): void => {
  const [name, next, ...rest] = parts as [string, ...string[]];
  if (next === undefined) {
    into[name] = value;
    return;
  }
  if (next !== '') {
    const child = into[name];
    const fields =
      child !== null && typeof child === 'object' && !Array.isArray(child) ? (child as Fields) : emptyFields();
    into[name] = fields;
    put(fields, [next, ...rest], value);
    return;
  }
  const list = Array.isArray(into[name]) ? (into[name] as unknown[]) : [];
  into[name] = list;
  const [inner] = rest;
  if (inner === undefined) {
    list.push(value);
    return;
  }
  const last = list.at(-1);
  const open = last !== null && typeof last === 'object' && !(inner in last) ? (last as Fields) : emptyFields();
  if (open !== last) list.push(open);
  put(open, rest, value);
};

/** Fields of a form in the order they came. */
export const fieldsFromEntries = (entries: Iterable<readonly [string, unknown]>): Fields => {
  const fields = emptyFields();
  for (const [name, value] of entries) put(fields, partsOf(name), value);
  return fields;
};
