import * as Either from 'fp-ts/lib/Either.js'
import { visibleText } from '../report/visible-text.ts'
import { type Requirement, requirements } from '../verify/requirement.ts'
import type { VerifyWish } from './verify-wish.ts'

/** How the verifier is called. */
export const usage = `Verify a bundle of evidence. It needs no store, no network and no other program.
核验一个证据包。无需店铺的数据、网络或其他程序。

  node verify.mjs PATH [--trust FILE] [--log-key KEY]… [--export-key KEY]… [--tsa-root FILE]…
                       [--witness KEY]… [--quorum N] [--require complete,signed,stamped,witnessed]
                       [--lang en|zh] [--json]

  PATH               the folder of the bundle, or its ZIP · 证据包的文件夹或 ZIP 文件
  --trust FILE       the public keys of the shop, which came by another way than the bundle · 店铺公钥文件，须通过其他渠道取得
  --log-key KEY      a key that signs the log of the shop, as NAME+ID+KEY · 签署店铺日志的公钥
  --export-key KEY   a key that signs bundles · 签署证据包的公钥
  --tsa-root FILE    the certificate of a time-stamp authority, in PEM · 时间戳机构的证书
  --witness KEY      a key of a witness of the log · 日志见证人的公钥
  --quorum N         how many witnesses must have signed; 1, if not said · 至少须有几名见证人签署
  --require LIST     what must be proved for 0 · 必须得到证明的内容
  --lang LANG        en or zh · 语言
  --json             one JSON document instead of text · 输出 JSON

Ends with 0 verified, 1 failed, 2 called wrongly, 3 not readable as a bundle, 4 verified with limits, 70 fault of the verifier.
结束码：0 通过，1 不通过，2 用法错误，3 无法作为证据包读取，4 部分通过，70 核验程序出错。
`

/** The wish that the arguments of a call say; or what is wrong with them. */
export const readVerifyArguments = (args: ReadonlyArray<string>): Either.Either<string, VerifyWish | 'help'> => {
  if (args.includes('--help') || args.includes('-h')) return Either.right('help')
  const values = new Map<string, Array<string>>(withValue.map((name) => [name, []]))
  const paths: Array<string> = []
  let json = false
  // Read by hand: the parser of Node.js came after its version 18.0.
  const rest = args.flatMap((arg) => {
    const [, name, value] = /^(--[a-z-]+)=(.*)$/s.exec(arg) ?? []
    return name === undefined || value === undefined ? [arg] : [name, value]
  })
  for (let place = 0; place < rest.length; place += 1) {
    const arg = rest[place] ?? ''
    const given = values.get(arg)
    if (given !== undefined) {
      place += 1
      const value = rest[place]
      if (value === undefined) return Either.left(`${arg} has no value.`)
      given.push(value)
    } else if (arg === '--json') json = true
    else if (arg.startsWith('-')) return Either.left(`${visibleText(arg)} is not known.`)
    else paths.push(arg)
  }
  return wishOf({ given: (name) => values.get(name) ?? [], paths, json })
}

const withValue = [
  '--trust',
  '--log-key',
  '--witness',
  '--quorum',
  '--export-key',
  '--tsa-root',
  '--require',
  '--lang'
] as const

interface Given {
  readonly given: (name: (typeof withValue)[number]) => ReadonlyArray<string>
  readonly paths: ReadonlyArray<string>
  readonly json: boolean
}

const wishOf = ({ given, paths, json }: Given): Either.Either<string, VerifyWish> => {
  const [path, ...more] = paths
  if (path === undefined || more.length > 0) return Either.left('One folder or ZIP is expected.')
  const language = given('--lang').at(-1) ?? 'en'
  if (language !== 'en' && language !== 'zh') return Either.left('--lang is en or zh.')
  const requires = readRequirements(given('--require').join(','))
  if (requires === null) return Either.left(`--require is of ${requirements.join(', ')}.`)
  const quorum = given('--quorum').at(-1)
  if (quorum !== undefined && !/^[1-9]\d?$/.test(quorum)) return Either.left('--quorum is a number from 1.')
  const [trust, ...others] = given('--trust')
  if (others.length > 0) return Either.left('--trust is given once.')
  return Either.right({
    path,
    ...(trust === undefined ? {} : { trust }),
    logKeys: given('--log-key'),
    exportKeys: given('--export-key'),
    witnesses: given('--witness'),
    ...(quorum === undefined ? {} : { quorum: Number(quorum) }),
    tsaRoots: given('--tsa-root'),
    requires,
    language,
    json
  })
}

/** The requirements in a list with commas; null when one is none. */
export const readRequirements = (list: string): ReadonlyArray<Requirement> | null => {
  const names = list.split(',').filter((name) => name !== '')
  const known = requirements.filter((name) => names.includes(name))
  return new Set(names).size === known.length ? known : null
}
