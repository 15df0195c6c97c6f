import * as Either from 'fp-ts/lib/Either.js'
import { type BundleFiles, type VenueAnswer, type VenueName, venueAnswer, venues } from 'readdress'
import { type NewFile, type NotWritten, newFile } from '../personal/new-file.ts'

/** The place for the form of a venue, beside a bundle; null where none is wanted, or the venue takes none. */
export type VenueFile = NewFile | null

/** Makes room for what a venue is given, beside the folder of a bundle: what is derived from a bundle is no part of it. */
export const venueFileBeside = async (
  folder: string,
  venue: VenueName | undefined
): Promise<Either.Either<NotWritten, VenueFile>> => {
  const ending = venue === undefined ? undefined : endings[venues[venue].output]
  return ending === undefined ? Either.right(null) : newFile(`${folder}-${venue}.${ending}`)
}

const endings: Readonly<Record<(typeof venues)[VenueName]['output'], string | undefined>> = {
  fields: 'json',
  text: 'txt',
  nothing: undefined
}

/** Writes what the venue is given of a bundle that was just made. */
export const writeForVenue = async (
  venue: VenueName,
  files: BundleFiles,
  file: VenueFile
): Promise<Either.Either<NotWritten, VenueAnswer>> => {
  const answer = venueAnswer(venue, files)
  if (Either.isLeft(answer)) throw new TypeError('A bundle that cannot be read was made.')
  const placed = await file?.place(answer.right.file?.text ?? '')
  return placed !== undefined && Either.isLeft(placed) ? placed : answer
}
