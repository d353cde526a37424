/** Fields as forms and JSON bring them, and mistakes in them as clients expect to read them. */
import { z } from 'zod';
import { ApiError } from '../errors.ts';

/** A number, or the text of one: forms know only texts. */
export const numeric = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^-?\d{1,15}(\.\d{1,10})?$/, 'expected a number'),
  ])
  .transform(Number);

/** Truth, or the text of it. */
export const truth = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** Check fields against a schema; the first mistake is told with the field's name. */
export const parseFields = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const param = issue.path.join('.') || undefined;
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  throw new ApiError(
    400,
    missing
      ? `Missing required parameter: '${param}'.`
      : `Invalid value${param ? ` for '${param}'` : ''}: ${issue.message}.`,
    { code: missing ? 'missing_required_parameter' : 'invalid_value', ...(param ? { param } : {}) },
  );
};
