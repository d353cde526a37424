/** The description of the API, for machines and for people. The page needs nothing from elsewhere and runs no scripts. */
import type { Route } from '../http/router.ts';
import { openApi } from './openapi.ts';

type Schema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/`([^`]+)`/g, '<code>$1</code>');

const typeOf = (schema: Schema): string => {
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
  return typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'any');
};

const row = (name: string, where: string, schema: Schema, description = schema.description): string => {
  const given = schema.default === undefined ? '' : ` Default ${JSON.stringify(schema.default)}.`;
  return `<tr><td><code>${escaped(name)}</code></td><td>${where}</td><td>${escaped(typeOf(schema))}</td><td>${escaped((description ?? '') + given)}</td></tr>`;
};

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:60rem;margin:2rem auto;padding:0 1rem}
section{border-top:1px solid #8886;padding:1rem 0}h2{font-size:1.1rem;margin:.5rem 0}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
pre{background:#8882;padding:1rem;overflow:auto;border-radius:.5rem}table{border-collapse:collapse;width:100%;display:block;overflow:auto}
td{border:1px solid #8884;padding:.3rem .6rem;vertical-align:top}b{display:inline-block;min-width:4.5rem}`;

const EXAMPLE = `curl http://HOST/v1/videos -H "Authorization: Bearer $KEY" \\
  -F prompt="A red ball rolls down a grassy hill" -F seconds=4 -F size=1280x720
curl http://HOST/v1/videos/VIDEO_ID -H "Authorization: Bearer $KEY"
curl http://HOST/v1/videos/VIDEO_ID/content -H "Authorization: Bearer $KEY" -o film.mp4

import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'http://HOST/v1', apiKey: process.env.KEY });
const video = await client.videos.create({ prompt: 'A red ball rolls down a grassy hill', seconds: '4' });`;

const pageOf = (document: ReturnType<typeof openApi>): string => {
  const sections = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Record<string, unknown>>).map(([method, operation]) => {
      const parameters = operation.parameters as { name: string; in: string; schema: Schema; description?: string }[];
      const content = (operation.requestBody as { content: Record<string, { schema: Schema }> } | undefined)?.content;
      const fields = Object.entries(content?.['application/json']?.schema.properties ?? {});
      const rows = [
        ...parameters.map((p) => row(p.name, p.in, p.schema, p.description)),
        ...fields.map(([name, schema]) => row(name, 'body', schema)),
      ];
      return `<section id="${operation.operationId}"><h2><b>${method.toUpperCase()}</b> <code>${escaped(path)}</code></h2>
<p><strong>${escaped(String(operation.summary))}.</strong> ${escaped(String(operation.description ?? ''))}</p>
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}</section>`;
    }),
  );
  const video = document.components.schemas.Video as Schema;
  const keys = Object.entries(video.properties ?? {}).map(([name, schema]) => row(name, '', schema));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kinorama ${document.info.version}: the API</title><style>${STYLE}</style></head><body>
<h1>Kinorama ${document.info.version}</h1><p>${escaped(document.info.description)} For machines: <a href="/openapi.json">openapi.json</a>.</p>
<pre>${escaped(EXAMPLE)}</pre>${sections.join('\n')}
<section><h2>The video object</h2><table>${keys.join('')}</table></section></body></html>`;
};

/** Routes of the descriptions. */
export const docsRoutes = (version: string): readonly Route[] => {
  const document = openApi(version);
  const page = pageOf(document);
  return [
    { method: 'GET', path: '/openapi.json', open: true, answer: () => ({ json: document }) },
    {
      method: 'GET',
      path: '/docs',
      open: true,
      answer: () => ({
        headers: {
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
          'referrer-policy': 'no-referrer',
        },
        text: { type: 'text/html; charset=utf-8', body: page },
      }),
    },
  ];
};
