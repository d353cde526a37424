/** Answers and how they are sent. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { rangeOf } from './range.ts';

/** A file to send. */
export interface FileAnswer {
  readonly path: string;
  readonly bytes: number;
  readonly type: string;
  /** Name for the person who saves it. */
  readonly name: string;
  /** Changes when the bytes change. */
  readonly tag: string;
  /** Shown in place rather than saved. */
  readonly inline: boolean;
}

/** What a route answers. */
export interface Answer {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly text?: { readonly type: string; readonly body: string };
  readonly file?: FileAnswer;
}

const sendFile = async (request: IncomingMessage, response: ServerResponse, file: FileAnswer): Promise<void> => {
  const etag = `"${file.tag}"`;
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, no-cache');
  const seen = request.headers['if-none-match'];
  if (seen?.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*')) {
    response.writeHead(304).end();
    return;
  }
  const condition = request.headers['if-range'];
  const range = rangeOf(condition && condition !== etag ? undefined : request.headers.range, file.bytes);
  if (range === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${file.bytes}`, 'content-length': 0 }).end();
    return;
  }
  response.setHeader('content-type', file.type);
  response.setHeader('content-disposition', `${file.inline ? 'inline' : 'attachment'}; filename="${file.name}"`);
  const { first, last } = range === 'whole' ? { first: 0, last: file.bytes - 1 } : range;
  response.setHeader('content-length', last - first + 1);
  if (range === 'whole') response.writeHead(200);
  else response.writeHead(206, { 'content-range': `bytes ${first}-${last}/${file.bytes}` });
  if (request.method === 'HEAD' || file.bytes === 0) response.end();
  else await pipeline(createReadStream(file.path, { start: first, end: last }), response);
};

/** Send an answer to the end. */
export const send = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> => {
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.file) {
    await sendFile(request, response, answer.file);
    return;
  }
  const { type, body } = answer.text ?? { type: 'application/json', body: JSON.stringify(answer.json) };
  const bytes = Buffer.from(body);
  response.writeHead(answer.status ?? 200, { 'content-type': type, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};
