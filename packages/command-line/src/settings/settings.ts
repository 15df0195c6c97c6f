import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type ChannelPolicy, Duration, decodePolicy, type Witnesses } from 'readdress'
import { ActorText } from './actor-text.ts'
import { type NamedTimeStamps, TimeStampSettings } from './time-stamp-settings.ts'
import { WitnessSettings } from './witness-settings.ts'

// People write these names into their files: they are never changed. The name of a codec is what is said to be expected in its place.

const such = <A>(expected: string, codec: t.Type<A, unknown, unknown>, isFine: (value: A) => boolean = () => true) =>
  new t.Type<A, unknown, unknown>(
    expected,
    (input): input is A => codec.is(input) && isFine(input),
    (input, context) => {
      const read = codec.decode(input)
      return Either.isRight(read) && isFine(read.right) ? read : t.failure(input, context)
    },
    t.identity
  )

const OwnPolicy = new t.Type<ChannelPolicy, unknown, unknown>(
  'a policy',
  (input): input is ChannelPolicy => Either.isRight(decodePolicy(input)),
  (input, context) => {
    const read = decodePolicy(input)
    if (Either.isRight(read)) return read
    const { field, problem } = read.left
    const place = field === '' ? [] : field.split('.').map((key) => ({ key, type: t.unknown }))
    return t.failure(input, [...context, ...place], problem)
  },
  t.identity
)

const members = {
  /** Who acts where `--as` names nobody. */
  operator: ActorText,
  /** Whose orders these are. The keys of a store open nothing under another name. */
  tenant: such(
    'the name of the shop, 1 to 100 characters',
    t.string,
    (name) => name.trim() === name && name !== '' && name.length <= 100
  ),
  /** The shop's own policies, each with all its rules: one goes before that of the library for the same platform. */
  policies: t.readonlyArray(OwnPolicy, 'a list of policies'),
  retention: such('a length of time in ISO 8601, such as P3Y', Duration),
  /** An epoch key lives a week: a shorter time would promise too much. */
  backupWindowDays: such(
    'a whole number of days from 7 to 366',
    t.number,
    (days) => Number.isInteger(days) && days >= 7 && days <= 366
  ),
  /** Who stamps the log and the bundles: a service of a third party. */
  timeStamps: TimeStampSettings,
  /** Who signs the checkpoints of the log besides the shop. */
  witnesses: WitnessSettings
}

/** What may be set for a store, as it stands in a file. It holds no keys and no personal values. */
export const SettingsFile = t.exact(t.partial(members), 'an object')

/** The same with the files that it names read. */
export interface Settings extends Readonly<Omit<t.TypeOf<typeof SettingsFile>, 'timeStamps' | 'witnesses'>> {
  readonly timeStamps?: NamedTimeStamps
  readonly witnesses?: Witnesses
}

/** The names of all that may be set. */
export const settingNames: ReadonlyArray<string> = Object.keys(members)
