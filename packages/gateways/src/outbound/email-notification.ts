import type { NoticeToSend, Notification, PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { createTransport } from 'nodemailer'
import { refused } from './failure.ts'
import { failureOfMail } from './failure-of-mail.ts'
import { usualDeadline } from './post.ts'
import { isLoopback, type SettingsUnusable, unusable } from './settings-unusable.ts'

/** The server that takes the shop's mail. Without TLS nothing is sent but to loopback. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (port 465), in place of STARTTLS. */
  readonly secure?: boolean
  readonly auth?: { readonly user: string; readonly pass: string }
}

/** How buyers are written to. */
export interface EmailSettings {
  readonly server: MailServer
  readonly from: { readonly name: string; readonly address: string }
  /** The address of the buyer in clear, for this one purpose; null where he has none. */
  readonly addressOf: (
    notice: NoticeToSend,
    signal: AbortSignal
  ) => TaskEither.TaskEither<PartnerFailure, string | null>
  /** How long the server is waited for, in milliseconds: 20,000, if not said. */
  readonly deadline?: number
}

/**
 * Notices by e-mail, through `nodemailer`, which is installed beside it: plain text, no name, no address, and a subject with the number of the order.
 *
 * `Message-ID` follows from the intent, and is the same at each try: a mail that was taken twice is one to whoever reads it. `PartnerUnavailable`: `Smtp451` and the
 * like, `NoAnswer` before the deadline, `NotReached`, `ConnectionLost`, `TlsFailed`, `AnswerUnreadable`. `PartnerRefused`: `Smtp550` and the like, `TlsMissing`,
 * `NoEmailAddress`, `EmailAddressUnusable`.
 */
export const emailNotification = ({
  server: { host, port, secure = false, auth },
  from,
  addressOf,
  deadline = usualDeadline
}: EmailSettings): Either.Either<SettingsUnusable, Notification> => {
  const [, domain] = plainAddress.exec(from.address) ?? []
  if (domain === undefined) return unusable('from.address', 'expected an e-mail address, such as service@shop.example')
  if (host === '') return unusable('server.host', 'expected the name of the mail server')
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth === undefined ? {} : { auth }),
    // Whoever stands between could take STARTTLS out of what the server offers.
    requireTLS: !secure && !isLoopback(host),
    // A server that went silent is not waited for once more.
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  const send =
    (notice: NoticeToSend, signal: AbortSignal) =>
    async (address: string | null): Promise<Either.Either<PartnerFailure, void>> => {
      if (address === null) return refused('NoEmailAddress')
      if (!plainAddress.test(address)) return refused('EmailAddressUnusable')
      const ended = AbortSignal.any([signal, AbortSignal.timeout(deadline)])
      try {
        await transport.sendMail({
          from,
          to: { name: '', address },
          subject: subjectOf(notice),
          text: `${notice.text}\n`,
          messageId: `<${notice.idempotencyKey}@${domain}>`,
          // Whoever is away answers no machine (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: ended
        })
        return Either.right(undefined)
      } catch (caught) {
        return failureOfMail(caught, ended.aborted)
      }
    }
  return Either.right({
    channel: 'Email',
    send: (notice, signal) =>
      pipe(
        addressOf(notice, signal),
        TaskEither.flatMap((address) => () => send(notice, signal)(address))
      )
  })
}

// One address and nothing else: no list, no name, no second line.
const plainAddress = /^[^\s@<>,;:"()[\]\\]+@([A-Za-z0-9.-]+)$/

const subjectOf = ({ language, platformOrderNo }: NoticeToSend): string => {
  switch (language) {
    case 'zh-CN':
      return `订单${platformOrderNo}`
    case 'en':
      return `Order ${platformOrderNo}`
  }
}
