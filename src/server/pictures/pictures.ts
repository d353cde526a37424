/** The thumbnail and the spritesheet of a film, from its contact sheet of eight frames. */
import { encodeJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { crop, decodePng } from './picture.ts';
import { encodeWebp } from './webp.ts';

/** How the engine lays out a contact sheet: tiles of at most this width (px), with a gap around each. */
const SHEET = { columns: 4, rows: 2, tileWidth: 480, gap: 4 } as const;
/** Which tile is the thumbnail: the scene is established there, and the end is not given away. */
const THUMBNAIL = 2;

/** Both pictures as files. @param width of the film, px @param height of the film, px */
export const picturesFrom = (
  sheetFile: Uint8Array,
  width: number,
  height: number,
): { thumbnail: Uint8Array; spritesheet: Uint8Array } => {
  const sheet: Picture = decodePng(sheetFile);
  const tileWidth = Math.min(SHEET.tileWidth, width);
  const tileHeight = Math.floor((height * tileWidth) / width);
  const column = THUMBNAIL % SHEET.columns;
  const row = Math.floor(THUMBNAIL / SHEET.columns);
  const left = SHEET.gap + column * (tileWidth + SHEET.gap);
  const top = SHEET.gap + row * (tileHeight + SHEET.gap);
  return { thumbnail: encodeWebp(crop(sheet, left, top, tileWidth, tileHeight)), spritesheet: encodeJpeg(sheet) };
};
