/** The layout of BagIt 1.0 (RFC 8493), with SHA-256. */
import { sha256Hex } from '../sha256.ts'

/** The files of a bundle by their paths. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>

/** The digests of the payload. */
export const manifestPath = 'manifest-sha256.txt'
/** The digests of all other files but the signature. */
export const tagManifestPath = 'tagmanifest-sha256.txt'
/** What the exporter signed. */
export const envelopePath = 'signature/manifest.dsse.json'
/** The time stamp over the signature. */
export const stampPath = 'signature/manifest.tsr'

/** Whether a path may stand in a bundle: nothing that a file system could read as another place. */
export const isBundlePath = (path: string): boolean =>
  path.length <= 100 && /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,3}$/.test(path)

/** The lines of a manifest over these files: digest, two spaces, path, sorted by the bytes of the lines' paths. */
export const manifestOf = (files: BundleFiles): string =>
  [...files.keys()]
    .sort()
    .map((path) => `${sha256Hex(files.get(path) ?? '')}  ${path}\n`)
    .join('')

/** The files that the manifest of the payload covers. */
export const payloadOf = (files: BundleFiles): BundleFiles => filesWhere(files, (path) => path.startsWith('data/'))

/** The files that the tag manifest covers. */
export const tagsOf = (files: BundleFiles): BundleFiles =>
  filesWhere(files, (path) => !path.startsWith('data/') && !path.startsWith('signature/') && path !== tagManifestPath)

const filesWhere = (files: BundleFiles, isWanted: (path: string) => boolean): BundleFiles =>
  new Map([...files].filter(([path]) => isWanted(path)))

/** Bag files around a payload: what it is, when it was packed, and how large it is. */
export const baggedFiles = (files: BundleFiles, day: string): BundleFiles => {
  const bagged = new Map(files)
  const payload = payloadOf(files)
  const octets = [...payload.values()].reduce((sum, { length }) => sum + length, 0)
  bagged.set('bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'))
  bagged.set('bag-info.txt', Buffer.from(`Bagging-Date: ${day}\nPayload-Oxum: ${octets}.${payload.size}\n`))
  bagged.set(manifestPath, Buffer.from(manifestOf(payload)))
  bagged.set(tagManifestPath, Buffer.from(manifestOf(tagsOf(bagged))))
  return bagged
}
