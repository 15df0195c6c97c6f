import * as t from 'io-ts'
import { httpWitness, readVerifierKey, type Witnesses } from 'readdress'
import { isHttp, longestAnswer } from './time-stamp-settings.ts'

const WitnessAsked = t.strict({
  /** Its submission prefix. */
  url: t.refinement(t.string, isHttp, 'the address of a witness, such as https://witness.example/shop'),
  /** As it publishes it. */
  key: t.refinement(
    t.string,
    (text) => readVerifierKey(text)?.kind === 'cosignature',
    'the key of a witness, NAME+ID+KEY'
  )
})

const Asked = t.intersection(
  [
    t.type({
      ask: t.refinement(
        t.readonlyArray(WitnessAsked),
        (asked) => asked.length > 0 && asked.length <= 15 && new Set(asked.map(({ key }) => key)).size === asked.length,
        'a list of 1 to 15 different witnesses, each with url and key'
      )
    }),
    t.partial({ quorum: t.refinement(t.number, (count) => Number.isInteger(count) && count > 0, 'a number from 1') })
  ],
  'an object with ask, and quorum if it is not 1'
)

/** Who signs the checkpoints of a store besides the shop, as people write it: these names are never changed. */
export const WitnessSettings = t.refinement(
  Asked,
  ({ ask, quorum = 1 }) => quorum <= ask.length,
  'an object with ask, and a quorum that is not more than its witnesses'
)

/** The witnesses of these settings. */
export const witnessesOf = ({ ask, quorum }: t.TypeOf<typeof WitnessSettings>): Witnesses => ({
  ask: ask.flatMap(({ url, key: text }) => {
    const key = readVerifierKey(text)
    return key === null ? [] : [httpWitness({ url, key, deadline: longestAnswer })]
  }),
  ...(quorum === undefined ? {} : { quorum })
})
