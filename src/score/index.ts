/** The `score` pass: everything heard, from what the take recorded: blows, steps, voices, and the air of the place. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Soundtrack } from '../artifacts/soundtrack.ts';
import type { Stage } from '../artifacts/stage.ts';
import type { Contact, Step, Take, Voice } from '../artifacts/take.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findPlace, findThing } from '../catalog/registry.ts';
import type { SoundEntry } from '../catalog/sound.ts';
import { createRandom } from '../foundation/random.ts';
import { SAMPLE_RATE, silence } from '../foundation/signal.ts';
import { addAirs, airsOf } from './airs.ts';
import type { Side } from './impacts.ts';
import { addHit, hitLevel, hitSeconds } from './impacts.ts';
import { lastingVoices, wingBeats } from './lasting.ts';
import { balance, finish } from './master.ts';
import type { Desk } from './mix.ts';
import { addMoving, addStill, placement } from './mix.ts';
import { addRoom, reverberationTime } from './room.ts';
import { rubSound } from './rubs.ts';
import { addStep, STEP_SECONDS, stepLevel } from './steps.ts';
import { loudestOf, onceAPair } from './thinning.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** Levels of blows, of rubbing and of steps against voices. */
const HITS = 0.8;
const RUBS = 0.5;
const STEPS = 0.4;
/** Longer voices are made in pieces that fade into each other, s. */
const PIECE = 20;
const PIECE_FADE = 0.5;
/** Fade at the ends of a voice, s. */
const VOICE_FADE = 0.02;
/** Level of the air under what happens, and where nothing is heard to happen. */
const UNDER = 0.6;
const ALONE = 1.4;

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
  const whereabouts = whereaboutsOf(take);
  const place = findPlace(catalog, stage.set.place);
  const airless = place?.airless ?? false;
  const sounds = new Map(catalog.sounds?.map((s) => [s.id, s]));
  const cast = new Map(
    stage.actors.map((actor) => {
      const entry = findThing(catalog, actor.model);
      const touch = entry?.sounds?.map((s) => sounds.get(s)).find((s) => s?.kind === 'touch');
      const size = (entry ? Math.max(...entry.size) : 1) * actor.looks.size;
      return [actor.id, { actor, entry, touch, size, scale: actor.looks.size }];
    }),
  );
  // Short sounds are made in one buffer and laid where they belong.
  const scratch = silence(2);

  const sideOf = (id: string, material: string): Side => {
    const own = cast.get(id);
    return { material, size: own?.size, touch: own?.touch, scale: own?.scale };
  };
  const hit = (contact: Contact, i: number): void => {
    const sides = [sideOf(contact.a, contact.materialA), sideOf(contact.b, contact.materialB)] as const;
    const buffer = scratch.subarray(0, Math.round(hitSeconds(sides) * SAMPLE_RATE)).fill(0);
    addHit(buffer, contact, sides, HITS, random.child(`hit ${i}`));
    const at = placement(whereabouts.camera(contact.time), contact.position);
    addStill(desk, buffer, buffer.length, contact.time, 1, at);
  };
  const rub = (contact: Contact, i: number): void => {
    const end = Math.min(seconds, contact.time + (contact.duration ?? 0.2));
    const mover = [contact.a, contact.b].find((id) => whereabouts.track(id)) ?? contact.a;
    const size = cast.get(mover)?.size ?? 0.3;
    const still = whereabouts.speed(mover, (contact.time + end) / 2) < 0.2 * contact.speed;
    for (const piece of piecesOf(contact.time, end, 0.03)) {
      addMoving(
        desk,
        {
          ...piece,
          level: RUBS,
          position: (time) => whereabouts.position(mover, time) ?? contact.position,
          doppler: false,
        },
        whereabouts,
        (length) =>
          rubSound(
            contact,
            length,
            (time) => (still ? contact.speed : whereabouts.speed(mover, piece.start + time)),
            size,
            random.child(`rub ${i} ${piece.start}`),
          ),
      );
    }
  };
  const footfall = (step: Step, i: number): void => {
    const buffer = scratch.subarray(0, Math.round(STEP_SECONDS * SAMPLE_RATE)).fill(0);
    addStep(buffer, step, cast.get(step.actor)?.touch, STEPS, random.child(`step ${i}`));
    const at = placement(whereabouts.camera(step.time), step.position);
    // On airless ground a step is felt through the boots and the suit: deep and faint.
    addStill(desk, buffer, buffer.length, step.time, airless ? 0.25 : 1, airless ? { ...at, clearness: 0.02 } : at);
  };
  const speak = (voice: Voice, entry: SoundEntry, i: number): void => {
    const own = cast.get(voice.actor);
    const track = whereabouts.track(voice.actor);
    const beats = entry.id === 'wings' && track ? wingBeats(track, take.fps) : undefined;
    // A call is as long as it is, even where it was asked for shorter.
    const end = entry.lasts || beats || voice.end - voice.start > PIECE ? voice.end : voice.end + 2;
    const height = (own?.entry?.size[1] ?? 0) * (own?.scale ?? 1) * 0.7;
    for (const piece of piecesOf(voice.start, Math.min(end, seconds), VOICE_FADE)) {
      addMoving(
        desk,
        {
          ...piece,
          level: entry.level * (entry.lasts || entry.id === 'engine' ? 1 : 0.5 + 0.5 * voice.strength),
          position: (time) => {
            const [x, y, z] = whereabouts.position(voice.actor, time) ?? [0, 0, 0];
            return [x, y + height, z];
          },
          doppler: !beats,
        },
        whereabouts,
        (length) =>
          entry.synthesise({
            seconds: entry.lasts || beats ? length : Math.min(length, voice.end - voice.start),
            strength: voice.strength,
            size: own?.scale ?? 1,
            random: random.child(`voice ${i} ${piece.start}`),
            ...(track ? { speed: (time: number) => whereabouts.speed(voice.actor, piece.start + time) } : {}),
            ...(beats
              ? { beats: beats.filter((t) => t >= piece.start && t < piece.end).map((t) => t - piece.start) }
              : {}),
          }),
      );
    }
  };

  if (!airless) {
    const hits = take.contacts.filter((c) => c.kind === 'hit');
    const heard = loudestOf(onceAPair(hits, hitLevel), hitLevel, 2);
    heard.forEach(hit);
    take.contacts.filter((c) => c.kind !== 'hit').forEach(rub);
  }
  const landed = take.steps.filter((step) => {
    const height = (whereabouts.position(step.actor, step.time)?.[1] ?? 0) - step.position[1];
    return (
      height < 0.15 + 0.6 * (cast.get(step.actor)?.size ?? 2) &&
      (!airless || cast.get(step.actor)?.entry?.kind === 'person')
    );
  });
  loudestOf(
    landed,
    (step) => stepLevel(step) * placement(whereabouts.camera(step.time), step.position).gain,
    2,
  ).forEach(footfall);
  [...take.voices, ...lastingVoices(stage, take, catalog)].forEach((voice, i) => {
    const entry = sounds.get(voice.sound);
    if (entry && entry.kind === 'voice' && (!airless || entry.id === 'breath')) speak(voice, entry, i);
  });

  if (place?.indoor) addRoom(desk, reverberationTime(place.area.half));
  const silent = !desk.left.some((v) => v !== 0);
  if (!airless) balance(desk);
  addAirs(desk, airsOf(stage, catalog), catalog, silent ? ALONE : UNDER, random.child('air'));
  return finish(desk);
};

/** A long stretch in pieces that overlap by their fades. */
const piecesOf = (start: number, end: number, fade: number): { start: number; end: number; fade: number }[] => {
  if (end - start <= PIECE * 1.5) return [{ start, end, fade }];
  const pieces: { start: number; end: number; fade: number }[] = [];
  for (let at = start; at < end; at += PIECE)
    pieces.push({ start: at, end: Math.min(end, at + PIECE + PIECE_FADE), fade: PIECE_FADE });
  return pieces;
};
