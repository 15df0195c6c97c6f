import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { areCertificates, httpTimestamper, type TimeStamps } from 'readdress'

/** Whether a text is an address that is asked by HTTP. */
export const isHttp = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text)

/** Who stamps the log and the bundles of a store, as people write it: these names are never changed. */
export const TimeStampSettings = t.strict(
  {
    /** Where the service is asked, by HTTP. */
    url: t.refinement(t.string, isHttp, 'the address of a time-stamp service, such as https://tsa.example/tsr'),
    /** Files with the certificates in PEM that its own descends from, from the folder of the settings on. */
    roots: t.refinement(
      t.readonlyArray(t.string),
      ({ length }) => length > 0,
      'a list of files with certificates in PEM, at least one'
    )
  },
  'an object with url and roots'
)

/** The same as a service that can be asked, and where it is. */
export interface NamedTimeStamps extends TimeStamps {
  /** Without the name and password that an address may hold. */
  readonly host: string
}

/** So long third parties may take for an answer, in milliseconds. */
export const longestAnswer = 10_000

/** The service of these settings; or the place of a root that is none. */
export const timeStampsOf = (
  file: string,
  { url, roots: files }: t.TypeOf<typeof TimeStampSettings>
): Either.Either<number, NamedTimeStamps> => {
  const roots: Array<string> = []
  for (const [place, name] of files.entries()) {
    const pem = textOf(resolve(dirname(file), name))
    if (!areCertificates(pem)) return Either.left(place)
    roots.push(pem)
  }
  return Either.right({
    service: httpTimestamper({ url, roots, deadline: longestAnswer }),
    roots,
    host: new URL(url).host
  })
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
