/**
 * The Screenplay: who, what, where, when, how it is filmed, and the fate of every word of the prompt.
 * Written by `write`, by an LLM, or by hand; so it is validated strictly and documented as JSON Schema.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('Lower-case name, unique within its list: letters, digits, hyphens.');

/** Where a part of the prompt stands, in UTF-16 code units, and what became of it. */
export const wordFateSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  fate: z.enum(['honoured', 'approximated', 'not-shown', 'function']),
  target: z.string().optional().describe('JSON path of the element it became, e.g. cast[0].colour.'),
  as: z.string().optional().describe('What it was approximated as.'),
  reason: z
    .enum(['no-model', 'no-action', 'abstract', 'unknown-word', 'conflict', 'unparsed', 'over-limit', 'assumed'])
    .optional(),
});

/** A piece of clothing and its colour. */
export const garmentSchema = z.strictObject({ kind: z.string(), colour: z.string().optional() });

/** One member of the cast: a thing, person or animal, or several alike. */
export const castMemberSchema = z.strictObject({
  id,
  model: z.string().describe('Id of a catalog entry (`kinorama models` lists them).'),
  noun: z.string().optional().describe('The word of the prompt.'),
  count: z.int().min(1).max(200).default(1),
  colour: z.string().optional().describe('Colour name or #rrggbb (sRGB); exact on the main surface.'),
  size: z.number().min(0.05).max(20).optional().describe('Factor on the true size.'),
  material: z.string().optional(),
  age: z.enum(['baby', 'child', 'young', 'adult', 'old']).optional(),
  emotion: z.enum(['neutral', 'happy', 'sad', 'angry', 'surprised', 'afraid', 'calm']).optional(),
  clothing: z.array(garmentSchema).max(12).optional(),
  hair: z.strictObject({ colour: z.string().optional(), style: z.string().optional() }).optional(),
  text: z.string().max(80).optional().describe('Written on it (signs, labels).'),
  state: z.string().optional(),
  variant: z.string().optional(),
  arrangement: z.enum(['row', 'line', 'circle', 'cluster', 'stack', 'scattered']).optional(),
});

/** Where one cast member stands to another, in the viewer's frame. */
export const relationSchema = z.strictObject({
  subject: id,
  relation: z.enum([
    'left-of',
    'right-of',
    'in-front-of',
    'behind',
    'on',
    'under',
    'above',
    'inside',
    'next-to',
    'near',
    'far-from',
    'between',
    'around',
    'facing',
    'against',
    'at',
  ]),
  object: id,
  second: id.optional().describe('The other side of `between`.'),
  distance: z.number().min(0).max(1000).optional().describe('m'),
});

const reference = z.strictObject({
  cast: id,
  which: z.array(z.int().min(0)).optional().describe('Members meant, from 0; absent: all.'),
});

/** Something that happens: who does what to whom, where to, how, and when. */
export const eventSchema = z.strictObject({
  id,
  action: z.string().describe('Id of an action entry.'),
  verb: z.string().optional().describe('The word of the prompt.'),
  agent: reference,
  patient: reference.optional(),
  instrument: reference.optional(),
  goal: reference.optional().describe('Where to.'),
  source: reference.optional().describe('Where from.'),
  path: z
    .strictObject({
      relation: z.enum([
        'across',
        'along',
        'through',
        'past',
        'over',
        'around',
        'up',
        'down',
        'under',
        'into',
        'out-of',
        'towards',
        'away-from',
        'between',
        'onto',
        'off',
      ]),
      object: id.optional(),
    })
    .optional(),
  direction: z
    .enum([
      'left-to-right',
      'right-to-left',
      'left',
      'right',
      'up',
      'down',
      'forward',
      'backward',
      'towards-camera',
      'away-from-camera',
      'in-circles',
    ])
    .optional(),
  manner: z.array(z.string()).max(8).optional(),
  speed: z.number().min(0.1).max(5).optional().describe('Factor on the natural pace.'),
  times: z.int().min(1).max(50).optional(),
  order: z
    .strictObject({
      relation: z.enum(['after', 'with', 'until']),
      event: id,
    })
    .optional()
    .describe('When, relative to another event; absent: from the start.'),
});

/** How it is filmed; what is left out is decided by the builder. */
export const cameraSchema = z.strictObject({
  size: z
    .enum(['extreme-long', 'long', 'full', 'medium-long', 'medium', 'medium-close', 'close-up', 'big-close-up'])
    .optional(),
  angle: z.enum(['eye-level', 'high', 'low', 'top', 'dutch']).optional(),
  move: z
    .enum([
      'static',
      'pan-left',
      'pan-right',
      'tilt-up',
      'tilt-down',
      'dolly-in',
      'dolly-out',
      'zoom-in',
      'zoom-out',
      'truck-left',
      'truck-right',
      'pedestal-up',
      'pedestal-down',
      'orbit',
      'orbit-left',
      'orbit-right',
      'follow',
      'lead',
      'drone',
      'handheld',
      'pov',
    ])
    .optional(),
  subject: id.optional(),
  speed: z.number().min(0.1).max(5).optional(),
  lens: z.number().min(10).max(300).optional().describe('Full-frame focal length, mm.'),
});

/** The whole document. */
export const screenplaySchema = z.strictObject({
  $schema: z.string().optional().describe('For editors; ignored.'),
  version: z.literal(1),
  title: z.string().max(200),
  prompt: z.string().max(20000).default(''),
  seed: z.int().min(0).max(4294967295).default(0),
  seconds: z.number().min(0.5).max(600).default(8),
  setting: z
    .strictObject({
      place: z.string().describe('Id of a place entry.'),
      parameters: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
      time: z.enum(['dawn', 'morning', 'day', 'afternoon', 'golden', 'sunset', 'dusk', 'night']).default('day'),
      season: z.enum(['spring', 'summer', 'autumn', 'winter']).default('summer'),
      weather: z.enum(['clear', 'cloudy', 'overcast', 'rain', 'snow', 'fog', 'storm']).default('clear'),
      weatherStrength: z.number().min(0).max(1).optional(),
      cover: z
        .enum(['snow', 'sand', 'leaves', 'grass'])
        .optional()
        .describe('What lies on the ground, if not the usual.'),
      mood: z.string().optional(),
    })
    .prefault({ place: 'meadow' }),
  cast: z.array(castMemberSchema).max(40).default([]),
  relations: z.array(relationSchema).max(80).default([]),
  events: z.array(eventSchema).max(60).default([]),
  camera: cameraSchema.default({}),
  look: z.string().default('natural'),
  words: z.array(wordFateSchema).default([]),
  notes: z.array(z.string()).default([]).describe('How ambiguities were resolved.'),
});

export type Screenplay = z.infer<typeof screenplaySchema>;
/** What may be written by hand: defaults may be left out. */
export type ScreenplayInput = z.input<typeof screenplaySchema>;
export type CastMember = z.infer<typeof castMemberSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type ScriptEvent = z.infer<typeof eventSchema>;
export type CameraWish = z.infer<typeof cameraSchema>;
export type WordFate = z.infer<typeof wordFateSchema>;
export type Reference = z.infer<typeof reference>;

/** The form of a screenplay as JSON Schema (2020-12), for editors and language models. */
export const screenplayJsonSchema = (): object => z.toJSONSchema(screenplaySchema, { io: 'input' });
