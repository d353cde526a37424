/** What sounds by itself: machines that run, boats in water, fires, clocks, instruments that somebody plays; and when wings beat. */
import type { Stage } from '../artifacts/stage.ts';
import type { Take, Track, Voice } from '../artifacts/take.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findPlace, findThing } from '../catalog/registry.ts';

/** Things with wheels, keels and wings that name no sound of their own still make one. */
const BY_RIG: Readonly<Record<string, string>> = { boat: 'hull' };
const PLAYING = new Set(['play', 'strum', 'play-music', 'perform']);

/** Voices the stage implies beyond those that were performed. */
export const lastingVoices = (stage: Stage, take: Take, catalog: Catalog): Voice[] => {
  const end = take.frames / take.fps;
  const airless = findPlace(catalog, stage.set.place)?.airless ?? false;
  return stage.actors.flatMap((actor): Voice[] => {
    const thing = findThing(catalog, actor.model);
    if (!thing) return [];
    const voice = { start: 0, end, actor: actor.id, strength: 0.5 };
    if (airless) return actor.model === 'astronaut' ? [{ ...voice, sound: 'breath' }] : [];
    const names = thing.sounds && thing.sounds.length > 0 ? thing.sounds : [BY_RIG[thing.rig] ?? ''];
    return names.flatMap((name): Voice[] => {
      const sound = catalog.sounds?.find((s) => s.id === name);
      if (!sound?.lasts || take.voices.some((v) => v.actor === actor.id && v.sound === name)) return [];
      const used = stage.performances.filter(
        (p) => p.actor === actor.id || (p.target === actor.id && PLAYING.has(p.action)),
      );
      if (sound.lasts === 'played')
        return used
          .filter((p) => p.target === actor.id)
          .map((p) => ({ ...voice, sound: name, start: p.start, end: Math.min(end, p.end) }));
      return sound.lasts === 'always' || used.length > 0 ? [{ ...voice, sound: name }] : [];
    });
  });
};

/**
 * Moments (s) of a bird's strokes down, read from its wings: the joint that swings most about the body's length axis is a
 * wing's first, the left one first in the rig; it sinks through the middle of its swing.
 */
export const wingBeats = (track: Track, fps: number): number[] => {
  const frames = track.to;
  const at = (joint: number, frame: number): number => track.values[frame * track.stride + 7 + (joint - 1) * 4 + 2]!;
  let wing = 0;
  let most = 0.0004;
  let middle = 0;
  for (let joint = 1; joint < track.joints; joint++) {
    let sum = 0;
    let squares = 0;
    for (let f = track.from; f < frames; f++) {
      sum += at(joint, f);
      squares += at(joint, f) * at(joint, f);
    }
    const mean = sum / Math.max(1, frames - track.from);
    const variance = squares / Math.max(1, frames - track.from) - mean * mean;
    // The right wing swings as much: only a clearly larger swing takes over.
    if (variance > most * 1.2) {
      most = variance;
      wing = joint;
      middle = mean;
    }
  }
  const beats: number[] = [];
  if (wing === 0) return beats;
  for (let f = track.from + 1; f < frames; f++) {
    const before = at(wing, f - 1) - middle;
    const now = at(wing, f) - middle;
    if (before > 0 && now <= 0) beats.push((f - 1 + before / (before - now)) / fps);
  }
  return beats;
};
