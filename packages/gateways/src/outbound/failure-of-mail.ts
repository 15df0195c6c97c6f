import type { PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { refused, unavailable } from './failure.ts'

const MailError = t.partial({ code: t.string, responseCode: t.number })

/** Why a mail was not taken: the number that the server gave, else what became of the connection. Its words are not passed on, for they repeat the address. */
export const failureOfMail = (error: unknown, isOver: boolean): Either.Either<PartnerFailure, never> => {
  if (isOver) return unavailable('NoAnswer')
  const read = MailError.decode(error)
  const { code, responseCode } = Either.isRight(read) ? read.right : {}
  if (code === 'ETLS') return responseCode === undefined ? unavailable('TlsFailed') : refused('TlsMissing')
  if (responseCode !== undefined && responseCode >= 500) return refused(`Smtp${responseCode}`)
  if (responseCode !== undefined && responseCode >= 400) return unavailable(`Smtp${responseCode}`)
  if (code === 'EENVELOPE') return refused('EmailAddressUnusable')
  if (code === 'EPROTOCOL') return unavailable('AnswerUnreadable')
  return unavailable(code === 'ESOCKET' || code === 'EDNS' ? 'NotReached' : 'ConnectionLost')
}
