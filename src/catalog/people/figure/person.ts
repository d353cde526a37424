/** The parameters one person is made from. Everything else in this folder follows from them. */
import type { Rgb } from '../../../foundation/colour.ts';

/** Build of the body. */
export interface Physique {
  /** Standing height without shoes or hair, m. */
  readonly height: number;
  /** Height divided by the head's height: 7.5 is a real adult, about 6 a kind, readable miniature. */
  readonly heads: number;
  /** 0 manly to 1 womanly. */
  readonly femininity: number;
  /** 0 adult to 1 small child. */
  readonly childhood: number;
  /** 0 young to 1 old. */
  readonly oldness: number;
  /** Size of the eyes and softness of the face: 0 real, 0.6 miniature, 1 caricature. */
  readonly style: number;
}

/** What the face shows: a smile from −1 (sad) to 1, brows from −1 (angry) to 1 (raised), eyes wide open from −1 to 1. */
export interface Expression {
  readonly smile: number;
  readonly brows: number;
  /** Inner ends of the brows up (worry, sadness), 0–1. */
  readonly worry: number;
  readonly wide: number;
  /** Jaw open, 0–1. */
  readonly open: number;
}

/** Cuts of hair. */
export type HairStyle = 'short' | 'crop' | 'bob' | 'long' | 'ponytail' | 'bun' | 'curly' | 'bald' | 'wisps';

/** Clothes of the upper body. */
export type TopKind = 't-shirt' | 'shirt' | 'sweater' | 'jacket' | 'coat' | 'raincoat' | 'dress' | 'spacesuit';
/** Clothes of the legs. */
export type BottomKind = 'trousers' | 'jeans' | 'shorts' | 'skirt' | 'none';
/** On the feet. */
export type ShoeKind = 'shoes' | 'trainers' | 'boots' | 'slippers' | 'barefoot';
/** On the head. */
export type HeadwearKind =
  | 'hat'
  | 'cap'
  | 'helmet'
  | 'hood'
  | 'woolly-hat'
  | 'toque'
  | 'crown'
  | 'space-helmet'
  | 'none';

/** One outfit, every colour decided. */
export interface Outfit {
  readonly top: {
    readonly kind: TopKind;
    readonly colour: Rgb /** Shirt under a jacket, buttons, belt. */;
    readonly second: Rgb;
  };
  readonly bottom: { readonly kind: BottomKind; readonly colour: Rgb };
  readonly shoes: { readonly kind: ShoeKind; readonly colour: Rgb; readonly sole: Rgb };
  readonly headwear: { readonly kind: HeadwearKind; readonly colour: Rgb };
  readonly scarf?: Rgb;
  readonly backpack?: Rgb;
  readonly apron?: Rgb;
  readonly tie?: Rgb;
  readonly glasses?: boolean;
}

/** One person. */
export interface Person extends Physique {
  readonly skin: Rgb;
  readonly lips: Rgb;
  readonly iris: Rgb;
  readonly hair: { readonly style: HairStyle; readonly colour: Rgb };
  /** 0 shaven, up to 0.6 stubble; above that a full beard, 1 a long one. */
  readonly beard: number;
  readonly expression: Expression;
  readonly outfit: Outfit;
  /** Seed of locks and folds. */
  readonly seed: number;
}
