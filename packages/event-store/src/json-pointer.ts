/** A name as it stands in a JSON pointer (RFC 6901, section 3). */
export const escapedName = (name: string): string =>
  name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name

/** The pointer of a place whose way was noted from its end to its beginning, in escaped names. */
export const pointerFromTheEnd = (names: ReadonlyArray<string>): string =>
  names.reduceRight((pointer, name) => `${pointer}/${name}`, '')
