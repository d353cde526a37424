/** Bodies of requests: JSON, multipart and URL-encoded forms, up to a size. */
import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors.ts';
import { SERVICE_LIMITS } from '../settings.ts';
import type { Fields, UploadedFile } from './form-fields.ts';
import { fieldsFromEntries } from './form-fields.ts';

const tooLarge = (): ApiError =>
  new ApiError(413, `The request is larger than ${SERVICE_LIMITS.bodyBytes >> 20} MiB.`, {
    code: 'request_too_large',
  });

const readBytes = async (request: IncomingMessage): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > SERVICE_LIMITS.bodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection stays: a refusal is still to be answered on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > SERVICE_LIMITS.bodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const fromJson = (bytes: Buffer): Fields => {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ApiError(400, 'We could not parse the JSON body of your request.');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new ApiError(400, 'The body of your request must be a JSON object.');
  return value as Fields;
};

/** The runtime's own parser of forms keeps repeated names and their order. */
const fromForm = async (bytes: Buffer, type: string): Promise<Fields> => {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new ApiError(400, 'We could not parse the form in the body of your request.');
  }
  const entries: [string, string | UploadedFile][] = [];
  for (const [name, value] of form.entries()) {
    if (entries.length === SERVICE_LIMITS.formFields) throw new ApiError(400, 'The form has too many fields.');
    entries.push([
      name,
      typeof value === 'string' ? value : { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) },
    ]);
  }
  return fieldsFromEntries(entries);
};

/** Zero characters cannot be stored as text. */
const hasZero = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : value !== null &&
      typeof value === 'object' &&
      !(value instanceof Uint8Array) &&
      Object.entries(value).some(([name, inner]) => name.includes('\0') || hasZero(inner));

/** Read and parse the body. An empty one has no fields. */
export const readBody = async (request: IncomingMessage): Promise<Fields> => {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  const kind = type.split(';')[0]!.trim().toLowerCase();
  let fields: Fields;
  if (bytes.length === 0) fields = {};
  // curl calls JSON a form when nobody tells it otherwise.
  else if (kind === 'application/x-www-form-urlencoded' && bytes[0] === 0x7b) fields = fromJson(bytes);
  else if (kind === 'multipart/form-data' || kind === 'application/x-www-form-urlencoded')
    fields = await fromForm(bytes, type);
  else if (kind === 'application/json' || kind === '') fields = fromJson(bytes);
  else
    throw new ApiError(
      415,
      `Unsupported content type '${kind.slice(0, 80)}'. Send application/json or multipart/form-data.`,
      { code: 'unsupported_content_type' },
    );
  if (hasZero(fields)) throw new ApiError(400, 'The request holds a zero character.');
  return fields;
};
