/** Parts of files: the Range header of RFC 9110, one range at a time. */

/** Bytes [first, last] of a file. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a Range header asks of a file of this size.
 *
 * @returns the range; `whole` for none, several or another unit; `none` where it lies behind the end
 */
export const rangeOf = (header: string | undefined, size: number): ByteRange | 'whole' | 'none' => {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return 'whole';
  const [, from, to] = match as unknown as [string, string, string];
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'none' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return 'whole';
  if (first >= size) return 'none';
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
};
