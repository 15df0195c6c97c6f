import { mkdirSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import {
  type BundleFiles,
  type NewFile,
  type NotWritten,
  newFile,
  type VenueAnswer,
  type VenueName,
  venueAnswer,
  venues
} from 'readdress'

/** The place for the form of a venue, beside a bundle; null where none is wanted, or the venue takes none. */
export type VenueFile = NewFile | null

/**
 * Makes room for what a venue is given, beside the folder of a bundle: what is derived from a bundle is no part of it. Discarding it removes the folders too that
 * were made for it.
 */
export const venueFileBeside = async (
  bundle: string,
  venue: VenueName | undefined
): Promise<Either.Either<NotWritten, VenueFile>> => {
  const ending = venue === undefined ? null : venues[venue].form
  if (ending === null) return Either.right(null)
  const folder = dirname(bundle)
  const first = firstFolderMade(folder)
  const file = await newFile(`${bundle}-${venue}.${ending}`)
  if (Either.isLeft(file)) removeFolders(folder, first)
  return Either.map((made: NewFile) => ({
    ...made,
    discard: async () => {
      await made.discard()
      removeFolders(folder, first)
    }
  }))(file)
}

// The uppermost folder that was missing; what cannot be made is told by the file that cannot be written in it.
const firstFolderMade = (folder: string): string | undefined => {
  try {
    return mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    return undefined
  }
}

const removeFolders = (folder: string, first: string | undefined): void => {
  if (first === undefined) return
  try {
    rmdirSync(folder)
  } catch {
    // Somebody has put something there meanwhile.
    return
  }
  if (folder !== first) removeFolders(dirname(folder), first)
}

/** Writes what the venue is given of a bundle that was just made. */
export const writeForVenue = async (
  venue: VenueName,
  files: BundleFiles,
  file: VenueFile
): Promise<Either.Either<NotWritten, VenueAnswer>> => {
  const answer = venueAnswer(venue, files)
  if (Either.isLeft(answer)) throw new TypeError('A bundle that cannot be read was made.')
  const placed = await file?.place(answer.right.form ?? '')
  return placed !== undefined && Either.isLeft(placed) ? placed : answer
}
