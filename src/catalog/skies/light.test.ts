import { describe, expect, it } from 'vitest';
import type { TimeOfDay, Weather } from '../../artifacts/stage.ts';
import { luminance } from '../../foundation/colour.ts';
import { length } from '../../foundation/vec.ts';
import { lightFor } from './light.ts';

const weather = (kind: Weather['kind'], strength = 0.7): Weather => ({ kind, strength, wind: [0, 0] });
const light = (time: TimeOfDay, kind: Weather['kind'] = 'clear', place = {}) =>
  lightFor({ time, weather: weather(kind), season: 'summer', place });

describe('light', () => {
  it('comes from a unit direction above the horizon at every time', () => {
    for (const time of ['dawn', 'morning', 'day', 'afternoon', 'golden', 'sunset', 'dusk', 'night'] as const) {
      const { direction } = light(time).sun;
      expect(length(direction)).toBeCloseTo(1, 6);
      expect(direction[1]).toBeGreaterThan(0.03);
    }
  });
  it('turns with the camera, and obeys a wish for the sun', () => {
    const wish = lightFor({
      time: 'day',
      weather: weather('clear'),
      season: 'summer',
      place: {},
      cameraAzimuth: Math.PI / 2,
      sunAzimuth: 0,
    });
    expect(wish.sun.direction[0]).toBeGreaterThan(0.7);
  });
  it('is soft and grey under cloud, hard and black-skied on the moon, starry at night', () => {
    expect(luminance(light('day', 'overcast').sun.colour)).toBeLessThan(0.45 * luminance(light('day').sun.colour));
    const moon = light('day', 'clear', { airless: true });
    expect(luminance(moon.sky.zenith)).toBeLessThan(0.01);
    expect(moon.fog.density).toBe(0);
    expect(light('night').stars).toBe(1);
    expect(light('night').sun.moon).toBe(true);
  });
  it('shows a subject at night: the moon from the side and a fill of at least a sixth of it, bluer than by day', () => {
    const { sun, sky } = light('night');
    expect(luminance(sun.colour)).toBeGreaterThan(1.2);
    expect(luminance(sky.ambient)).toBeGreaterThan(luminance(sun.colour) / 6);
    expect(sun.direction[2]).toBeLessThan(0);
    expect(sun.direction[2]).toBeGreaterThan(-0.6);
    expect(sky.ambient[2]).toBeGreaterThan(2 * sky.ambient[0]);
  });
  it('comes through the windows of a room, whichever way the camera looks', () => {
    const request = { time: 'day', weather: weather('clear'), season: 'summer', place: { indoor: true } } as const;
    const one = lightFor({ ...request, cameraAzimuth: 0 }).sun.direction;
    const other = lightFor({ ...request, cameraAzimuth: 1.2, sunAzimuth: 1.5 }).sun.direction;
    expect(other).toEqual(one);
    expect(one[0]).toBeLessThan(-0.5);
  });
  it('thickens the air in fog and rain', () => {
    expect(light('day', 'fog').fog.density).toBeGreaterThan(5 * light('day').fog.density);
    expect(light('day', 'rain').fog.density).toBeGreaterThan(light('day').fog.density);
  });
});
