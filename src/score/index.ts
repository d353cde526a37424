/** The `score` pass: everything heard, from what the take recorded: blows, steps, voices, and the air of the place. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Soundtrack } from '../artifacts/soundtrack.ts';
import type { Actor, Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { trackPosition } from '../artifacts/take.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findPlace, findThing } from '../catalog/registry.ts';
import type { SoundEntry } from '../catalog/sound.ts';
import { createRandom } from '../foundation/random.ts';
import { SAMPLE_RATE, silence } from '../foundation/signal.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { clamp } from '../foundation/vec.ts';
import { addContact } from './impacts.ts';
import type { Desk } from './mix.ts';
import { addMono, cameraAt, master, placement } from './mix.ts';
import { addStep } from './steps.ts';

/** Parts of a long voice are placed anew this often, s, so that it moves with its actor. */
const VOICE_STEP = 0.25;

const positionAt = (take: Take, actor: string, time: number): Vec3 | undefined => {
  const track = take.tracks.find((t) => t.actor === actor);
  return track && trackPosition(track, clamp(Math.floor(time * take.fps), 0, take.frames - 1));
};

/** Ambiences of a stage: the place's own, and the weather's, each with a strength. */
const ambiences = (stage: Stage, catalog: Catalog): { id: string; strength: number }[] => {
  const place = findPlace(catalog, stage.set.place);
  if (place?.airless) return [];
  const { weather, time } = stage.set;
  const wind = Math.min(1, Math.sqrt(weather.wind[0] * weather.wind[0] + weather.wind[1] * weather.wind[1]) / 15);
  const wet = weather.kind === 'rain' || weather.kind === 'storm';
  const list = (place?.sounds ?? ['wind']).flatMap((id) => {
    if (id === 'birds')
      return time === 'night' || time === 'dusk'
        ? [{ id: 'crickets', strength: 0.5 }]
        : wet || stage.set.season === 'winter'
          ? []
          : [{ id, strength: 0.5 }];
    return [{ id, strength: id === 'wind' ? Math.max(0.2, wind) : id === 'waves' ? 0.3 + wind : 0.5 }];
  });
  return wet && !place?.indoor ? [...list, { id: 'rain', strength: weather.strength }] : list;
};

const extent = (actor: Actor | undefined, catalog: Catalog): number => {
  const entry = actor && findThing(catalog, actor.model);
  return entry ? Math.max(...entry.size) * actor.looks.size : 2;
};

/** Sound in sync with the take, as long as the film. */
export const score = (
  _screenplay: Screenplay,
  stage: Stage,
  take: Take,
  options: { readonly catalog: Catalog },
): Soundtrack => {
  const { catalog } = options;
  const seconds = take.frames / take.fps;
  const random = createRandom(stage.seed).child('score');
  const desk: Desk = { left: silence(seconds), right: silence(seconds) };
  const sound = (id: string): SoundEntry | undefined => catalog.sounds?.find((s) => s.id === id);

  for (const { id, strength } of ambiences(stage, catalog)) {
    const entry = sound(id);
    if (!entry) continue;
    addMono(desk, entry.synthesise({ seconds, strength, random: random.child(`${id} left`) }), 0, entry.level, 0);
    addMono(desk, entry.synthesise({ seconds, strength, random: random.child(`${id} right`) }), 0, 0, entry.level);
  }

  // Short sounds are made around time 0 in a small buffer and laid where they belong.
  const place = (time: number, position: Vec3, length: number, make: (buffer: Float32Array) => void): void => {
    const buffer = silence(length);
    make(buffer);
    const { gain, left, right } = placement(cameraAt(take, time), position);
    addMono(desk, buffer, time, gain * left, gain * right);
  };
  take.contacts.forEach((contact, i) => {
    const a = stage.actors.find((x) => x.id === contact.a);
    const b = stage.actors.find((x) => x.id === contact.b);
    const size = Math.min(extent(a, catalog), extent(b, catalog));
    const length = Math.max(1.6, (contact.duration ?? 0) * 1.6);
    place(contact.time, contact.position, length, (buffer) =>
      addContact(buffer, { ...contact, time: 0 }, size, 0.8, random.child(`contact ${i}`)),
    );
  });
  take.steps.forEach((step, i) => {
    place(step.time, step.position, 0.6, (buffer) =>
      addStep(buffer, { ...step, time: 0 }, 0.35, random.child(`step ${i}`)),
    );
  });

  take.voices.forEach((voice, i) => {
    const entry = sound(voice.sound);
    if (!entry) return;
    const samples = entry.synthesise({
      seconds: voice.end - voice.start,
      strength: voice.strength,
      random: random.child(`voice ${i}`),
    });
    const step = Math.round(VOICE_STEP * SAMPLE_RATE);
    let from = placement(cameraAt(take, voice.start), positionAt(take, voice.actor, voice.start) ?? [0, 0, 0]);
    const first = Math.round(voice.start * SAMPLE_RATE);
    for (let start = 0; start < samples.length; start += step) {
      const time = voice.start + (start + step) / SAMPLE_RATE;
      const to = placement(cameraAt(take, time), positionAt(take, voice.actor, time) ?? [0, 0, 0]);
      const end = Math.min(samples.length, start + step, desk.left.length - first);
      for (let k = start; k < end; k++) {
        const t = (k - start) / step;
        const value = samples[k]! * entry.level * (from.gain + (to.gain - from.gain) * t);
        desk.left[first + k] = desk.left[first + k]! + value * (from.left + (to.left - from.left) * t);
        desk.right[first + k] = desk.right[first + k]! + value * (from.right + (to.right - from.right) * t);
      }
      from = to;
    }
  });
  return master(desk);
};
