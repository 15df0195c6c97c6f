/**
 * Tells for one path of a file after the other whether it can lie beside those before: on a file system without capitals too, and not with a file
 * where another has a folder.
 */
export const namesMet = (): ((path: string) => boolean) => {
  const met = new Map<string, string>()
  return (path) => {
    const names = path.split('/')
    return names.every((_, depth) => {
      const isFile = depth === names.length - 1
      const place = names.slice(0, depth + 1).join('/')
      const before = met.get(place.toLowerCase())
      // No folder has an empty name: where a file lies, nothing else does.
      met.set(place.toLowerCase(), isFile ? '' : place)
      return before === undefined || (!isFile && before === place)
    })
  }
}
