/**
 * From an individual's looks to the parameters of a person: what the prompt says is exact, the rest comes from the seed,
 * with colours that go well together.
 */

import type { Rgb } from '../../../foundation/colour.ts';
import type { Random } from '../../../foundation/random.ts';
import { createRandom } from '../../../foundation/random.ts';
import { lerp, mix, scale } from '../../../foundation/vec.ts';
import type { Looks } from '../../entry.ts';
import { among } from './among.ts';
import type { Expression, HairStyle, Person, Physique } from './person.ts';
import { dress } from './wardrobe.ts';

/** Who an entry stands for before its looks are known. */
export interface Role {
  /** Absent: either, by the seed. */
  readonly sex?: 'female' | 'male';
  readonly age: 'baby' | 'child' | 'adult' | 'old';
  /** Clothes that make the role. */
  readonly costume?: 'astronaut';
}

/** Skin tones from light to dark, with the hair colours and eyes usual with them. */
const COMPLEXIONS: readonly { skin: Rgb; hair: readonly Rgb[]; iris: readonly Rgb[] }[] = [
  {
    skin: [0.68, 0.42, 0.315],
    hair: [
      [0.36, 0.2, 0.07],
      [0.3, 0.1, 0.03],
      [0.2, 0.095, 0.035],
      [0.46, 0.29, 0.12],
    ],
    iris: [
      [0.13, 0.26, 0.36],
      [0.14, 0.26, 0.13],
      [0.3, 0.15, 0.05],
    ],
  },
  {
    skin: [0.62, 0.36, 0.25],
    hair: [
      [0.09, 0.04, 0.02],
      [0.2, 0.09, 0.03],
      [0.34, 0.19, 0.07],
    ],
    iris: [
      [0.3, 0.15, 0.05],
      [0.14, 0.26, 0.3],
      [0.13, 0.18, 0.08],
    ],
  },
  {
    skin: [0.55, 0.31, 0.2],
    hair: [
      [0.044, 0.029, 0.021],
      [0.07, 0.034, 0.018],
    ],
    iris: [[0.22, 0.105, 0.04]],
  },
  {
    skin: [0.44, 0.235, 0.145],
    hair: [
      [0.036, 0.025, 0.019],
      [0.05, 0.024, 0.014],
    ],
    iris: [[0.2, 0.095, 0.035]],
  },
  {
    skin: [0.27, 0.132, 0.076],
    hair: [
      [0.03, 0.023, 0.019],
      [0.03, 0.016, 0.011],
    ],
    iris: [[0.165, 0.08, 0.032]],
  },
  { skin: [0.155, 0.072, 0.042], hair: [[0.024, 0.02, 0.018]], iris: [[0.15, 0.07, 0.03]] },
];

const EXPRESSIONS: Readonly<Record<NonNullable<Looks['emotion']>, Expression>> = {
  neutral: { smile: 0.45, brows: 0.1, worry: 0, wide: 0, open: 0 },
  calm: { smile: 0.5, brows: 0, worry: 0, wide: -0.4, open: 0 },
  happy: { smile: 1, brows: 0.35, worry: 0, wide: 0, open: 0 },
  sad: { smile: -0.75, brows: 0.1, worry: 1, wide: -0.5, open: 0 },
  angry: { smile: -0.6, brows: -1, worry: 0, wide: -0.2, open: 0 },
  surprised: { smile: 0.1, brows: 1, worry: 0.1, wide: 1, open: 0.6 },
  afraid: { smile: -0.45, brows: 0.6, worry: 0.9, wide: 0.9, open: 0.3 },
};

/** Stature of grown men and women (ANSUR II means), m. */
export const STATURE = { male: 1.756, female: 1.629, child: 1.2, baby: 0.76 } as const;

const physique = (role: Role, age: Role['age'], woman: boolean, random: Random): Physique => {
  const vary = 1 + 0.018 * random.normal();
  if (age === 'baby')
    return { height: STATURE.baby, heads: 3.45, femininity: 0.6, childhood: 1, oldness: 0, style: 0.65 };
  if (age === 'child') {
    return {
      height: STATURE.child * vary,
      heads: 4.35,
      femininity: woman ? 0.75 : 0.5,
      childhood: 1,
      oldness: 0,
      style: 0.65,
    };
  }
  const old = age === 'old' ? 1 : 0;
  const height = (woman ? STATURE.female : STATURE.male) * vary - 0.04 * old;
  return {
    height,
    heads: woman ? 5.8 : 6,
    femininity: woman ? 1 : 0,
    childhood: 0,
    oldness: old,
    style: role.costume ? 0.6 : 0.6,
  };
};

const STYLES: Readonly<Record<'woman' | 'man' | 'girl' | 'boy', readonly HairStyle[]>> = {
  woman: ['bob', 'long', 'ponytail', 'bun', 'bob', 'curly'],
  man: ['short', 'short', 'crop', 'short', 'curly'],
  girl: ['ponytail', 'bob', 'long', 'ponytail', 'curly', 'bun'],
  boy: ['short', 'short', 'crop', 'curly'],
};

/** Hair styles by the words for them. */
const STYLE_WORDS: Readonly<Record<string, HairStyle>> = {
  short: 'short',
  long: 'long',
  bob: 'bob',
  ponytail: 'ponytail',
  pigtails: 'ponytail',
  bun: 'bun',
  curly: 'curly',
  curls: 'curly',
  afro: 'curly',
  straight: 'long',
  bald: 'bald',
  crop: 'crop',
  buzz: 'crop',
  shaved: 'crop',
};

/** The person that an individual's looks describe. */
export const castPerson = (role: Role, looks: Looks): Person => {
  const random = createRandom(looks.seed).child('person');
  const age = looks.age === 'baby' || looks.age === 'child' || looks.age === 'old' ? looks.age : role.age;
  const woman = role.sex
    ? role.sex === 'female'
    : looks.variant === 'female' ||
      (looks.variant !== 'male' &&
        (looks.ordinal === undefined ? random.child('sex').chance(0.5) : looks.ordinal % 2 === 0));
  const build = physique(role, age, woman, random.child('build'));

  const tones = random.child('complexion');
  const complexion = COMPLEXIONS[among([0, 1, 1, 2, 2, 3, 4, 5], looks, tones, 3)]!;
  const skin = scale(complexion.skin, tones.range(0.95, 1.05));
  const dark = 1 - Math.min(1, skin[0] / 0.5);
  const lips = mix(
    woman && age === 'adult'
      ? mix([0.5, 0.13, 0.12], scale(skin, 0.8), 0.25)
      : [skin[0] * 0.84, skin[1] * 0.56, skin[2] * 0.56],
    [skin[0] * 1.2 + 0.06, skin[1] * 0.8 + 0.015, skin[2] * 0.85 + 0.022],
    0.75 * dark,
  );

  const locks = random.child('hair');
  const natural = locks.pick(complexion.hair);
  const grey: Rgb = lerp(0, 1, locks.next()) > 0.4 ? [0.62, 0.6, 0.57] : [0.4, 0.385, 0.37];
  const group = age === 'child' ? (woman ? 'girl' : 'boy') : woman ? 'woman' : 'man';
  let style = among(STYLES[group], looks, locks, group === 'man' ? 2 : 1);
  if (dark > 0.5 && style === 'long') style = 'curly';
  if (dark > 0.5 && style === 'short') style = 'crop';
  if (age === 'baby') style = 'wisps';
  if (age === 'old') style = woman ? locks.pick(['bun', 'bob', 'curly']) : locks.pick(['bald', 'short', 'bald']);
  const asked = looks.hair?.style
    ?.toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => STYLE_WORDS[word])
    .find((known) => known !== undefined);
  const beard =
    woman || age === 'child' || age === 'baby'
      ? 0
      : /beard/.test(looks.hair?.style ?? '') || looks.variant === 'santa'
        ? 1
        : locks.pick(age === 'old' ? [0, 0.8, 0.3, 0.95] : [0, 0.25, 0.4, 0, 0, 0.25, 0, 0.7]);
  const expression = EXPRESSIONS[looks.emotion ?? 'neutral'];
  return {
    ...build,
    skin,
    lips,
    iris: tones.pick(complexion.iris),
    hair: { style: asked ?? style, colour: looks.hair?.colour ?? (age === 'old' ? grey : natural) },
    beard,
    expression: looks.emotion === undefined && age !== 'adult' ? { ...expression, smile: 0.8 } : expression,
    outfit: dress(role, age, woman, looks, random.child('outfit'), skin),
    seed: looks.seed,
  };
};
