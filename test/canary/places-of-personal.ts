/** Where personal values stand in the data of a stored event whose text is such a one: `OrderPlaced /buyer/nickname`; `*` is any place in a list. */
export const placesOfPersonal = (
  type: string,
  data: unknown,
  isSuch: (text: string) => boolean = () => true
): ReadonlyArray<string> => pathsIn(data, '', isSuch).map((path) => `${type} ${path}`)

const pathsIn = (data: unknown, path: string, isSuch: (text: string) => boolean): ReadonlyArray<string> => {
  if (Array.isArray(data)) return data.flatMap((one) => pathsIn(one, `${path}/*`, isSuch))
  if (typeof data !== 'object' || data === null) return []
  if ('$personal' in data) return isSuch(JSON.stringify(data)) ? [path] : []
  return Object.entries(data).flatMap(([name, value]) => pathsIn(value, `${path}/${name}`, isSuch))
}
