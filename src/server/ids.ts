/** Names of objects and secrets: a prefix that tells the kind, and random letters. */
import { createHash, randomBytes } from 'node:crypto';

/** A new id such as `video_0f3a…` (128 random bits). */
export const newId = (kind: 'video' | 'key' | 'we' | 'evt' | 'req' | 'srv'): string =>
  `${kind}_${randomBytes(16).toString('hex')}`;

/** Whether a text can be an id of this kind. Ids become names of folders, so nothing else may pass. */
export const isId = (kind: string, text: string): boolean => new RegExp(`^${kind}_[0-9a-f]{32}$`).test(text);

/** A new API key: 256 random bits, so that a plain hash protects it. */
export const newSecretKey = (): string => `kino-${randomBytes(32).toString('base64url')}`;

/** What is kept of a key. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
