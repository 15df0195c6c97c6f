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

/** The verifier in one file, as it is published. */
export const verifierPath = 'verify.mjs'
/** What says that a folder is a bag. */
export const bagItPath = 'bagit.txt'
/** What says when it was packed, and how large its payload is. */
export const bagInfoPath = 'bag-info.txt'

/** The text of `bagit.txt`. */
export const bagItText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** The text of `bag-info.txt`: the day of packing, as YYYY-MM-DD, and how many bytes and files the payload has. */
export const bagInfoText = (files: BundleFiles, day: string): string => {
  const payload = [...payloadOf(files).values()]
  const octets = payload.reduce((sum, { length }) => sum + length, 0)
  return `Bagging-Date: ${day}\nPayload-Oxum: ${octets}.${payload.length}\n`
}

/** Bag files around a payload. */
export const baggedFiles = (files: BundleFiles, day: string): BundleFiles => {
  const bagged = new Map(files)
  bagged.set(bagItPath, Buffer.from(bagItText))
  bagged.set(bagInfoPath, Buffer.from(bagInfoText(files, day)))
  bagged.set(manifestPath, Buffer.from(manifestOf(payloadOf(files))))
  bagged.set(tagManifestPath, Buffer.from(manifestOf(tagsOf(bagged))))
  return bagged
}

/** The day that a bag says it was packed on, as YYYY-MM-DD; empty where it says none. */
export const baggingDate = (files: BundleFiles): string =>
  /^Bagging-Date: (\d{4}-\d\d-\d\d)\n/.exec(Buffer.from(files.get(bagInfoPath) ?? '').toString('utf8'))?.[1] ?? ''
