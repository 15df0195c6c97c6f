import { emailNotification } from '@readdress/gateways/email'
import type { NoticeToSend, PartnerFailure } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { type LoopbackMail, type Misbehaving, type Moment, mailServer } from './mail-server.ts'
import { notice } from './messages.ts'

const never = new AbortController().signal
const from = { name: '茶铺', address: 'service@shop.example' }
const english: NoticeToSend = { ...notice, language: 'en', text: 'Order P728391: The shipping address was changed.' }

const settings = (
  { port }: Pick<LoopbackMail, 'port'>,
  more: { readonly deadline?: number; readonly host?: string } = {}
) => ({
  server: { host: more.host ?? '127.0.0.1', port },
  from,
  addressOf: () => TaskEither.right('buyer@mail.example'),
  deadline: more.deadline ?? 20_000
})

const client = (...given: Parameters<typeof settings>) => {
  const made = emailNotification(settings(...given))
  if (Either.isLeft(made)) throw new Error(made.left.problem)
  return made.right
}

const unavailable = (because: string) => Either.left({ type: 'PartnerUnavailable', because } as PartnerFailure)
const refused = (because: string) => Either.left({ type: 'PartnerRefused', because } as PartnerFailure)

const base64Of = (mail: string): string => {
  const [, body = ''] = mail.split('\n\n')
  return Buffer.from(body, 'base64').toString('utf8')
}

describe('a notice by e-mail', () => {
  test('is plain text to the one address, under an id of its intent', async () => {
    const server = await mailServer()
    const email = client(server)
    expect(email.channel).toBe('Email')
    expect(await email.send(english, never)()).toEqual(Either.right(undefined))
    expect(server.heard.slice(1)).toEqual(['MAIL FROM:<service@shop.example>', 'RCPT TO:<buyer@mail.example>', 'DATA'])
    const [mail = ''] = server.mails
    expect(mail).toContain('To: buyer@mail.example\n')
    expect(mail).toContain('Subject: Order P728391\n')
    expect(mail).toContain(`Message-ID: <${notice.idempotencyKey}@shop.example>\n`)
    expect(mail).toContain('Auto-Submitted: auto-generated\n')
    expect(mail).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
    expect(mail).toContain('Order P728391: The shipping address was changed.\n')
  })

  test('is written in Chinese, too', async () => {
    const server = await mailServer()
    await client(server).send(notice, never)()
    const [mail = ''] = server.mails
    expect(mail).toContain(`Subject: =?UTF-8?B?${Buffer.from('订单P728391').toString('base64')}?=`)
    expect(base64Of(mail).trim()).toBe(notice.text)
  })

  test('has the same id when it is sent again, because nobody knows whether it was taken', async () => {
    let number = 0
    const server = await mailServer({
      'the mail': (socket) => {
        number += 1
        if (number === 1) socket.destroy()
        else socket.write('250 taken\r\n')
      }
    })
    const email = client(server)
    expect(await email.send(english, never)()).toEqual(unavailable('ConnectionLost'))
    expect(await email.send(english, never)()).toEqual(Either.right(undefined))
    const ids = server.mails.map((mail) => /^Message-ID: .*$/m.exec(mail)?.[0])
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
  })
})

describe('a mail server that misbehaves', () => {
  const moments: ReadonlyArray<Moment> = ['greeting', 'MAIL', 'RCPT', 'DATA', 'the mail']
  const silent = () => {}
  const drops: NonNullable<Misbehaving[Moment]> = (socket) => socket.destroy()

  test.each(moments)('has no time now, after the %s', async (moment) => {
    const server = await mailServer({ [moment]: '451 busy, buyer@mail.example' })
    expect(await client(server).send(notice, never)()).toEqual(unavailable('Smtp451'))
    await expect.poll(server.connections).toBe(0)
  })

  test.each(moments)('does not want it, after the %s', async (moment) => {
    const server = await mailServer({ [moment]: '550 no buyer@mail.example here' })
    expect(await client(server).send(notice, never)()).toEqual(refused('Smtp550'))
    await expect.poll(server.connections).toBe(0)
  })

  test.each([...moments, 'EHLO', 'half the mail'] as const)('drops the connection after the %s', async (moment) => {
    const server = await mailServer({ [moment]: drops })
    expect(await client(server).send(notice, never)()).toEqual(unavailable('ConnectionLost'))
    await expect.poll(server.connections).toBe(0)
  })

  test.each([...moments, 'EHLO'] as const)('is silent after the %s', async (moment) => {
    const server = await mailServer({ [moment]: silent })
    expect(await client(server, { deadline: 200 }).send(notice, never)()).toEqual(unavailable('NoAnswer'))
    await expect.poll(server.connections).toBe(0)
  })

  test('greets when nobody waits any more', async () => {
    const server = await mailServer({ greeting: (socket) => socket.on('close', () => socket.write('220 late\r\n')) })
    expect(await client(server, { deadline: 200 }).send(notice, never)()).toEqual(unavailable('NoAnswer'))
    await expect.poll(server.connections).toBe(0)
  })

  test('is none', async () => {
    const server = await mailServer({ greeting: 'HTTP/1.1 400 Bad Request' })
    expect(await client(server).send(notice, never)()).toEqual(unavailable('AnswerUnreadable'))
    await expect.poll(server.connections).toBe(0)
  })

  test('greets without an end', async () => {
    const server = await mailServer({ greeting: (socket) => socket.write(Buffer.alloc(20_000_000, '2')) })
    expect(await client(server).send(notice, never)()).toEqual(unavailable('AnswerUnreadable'))
    await expect.poll(server.connections).toBe(0)
  })

  test('is not there', async () => {
    const server = await mailServer()
    await server.close()
    expect(await client(server).send(notice, never)()).toEqual(unavailable('NotReached'))
  })

  test('is not told anything without TLS, unless it is on loopback', async () => {
    const server = await mailServer()
    // The name of every interface leads to loopback, and is not its name.
    expect(await client(server, { host: '0.0.0.0' }).send(notice, never)()).toEqual(refused('TlsMissing'))
    expect(server.heard.some((line) => line.startsWith('MAIL'))).toBe(false)
  })

  test('is not waited for when whoever asked gives up', async () => {
    const given = new AbortController()
    const server = await mailServer({ RCPT: () => given.abort() })
    expect(await client(server).send(notice, given.signal)()).toEqual(unavailable('NoAnswer'))
    await expect.poll(server.connections).toBe(0)
  })
})

describe('a buyer', () => {
  test.each([
    ['without an address', null, 'NoEmailAddress'],
    ['with none that is one', 'zhang', 'EmailAddressUnusable'],
    ['with two', 'a@mail.example, b@mail.example', 'EmailAddressUnusable'],
    ['with a line more', 'a@mail.example\r\nBcc: b@mail.example', 'EmailAddressUnusable']
  ])('%s is left to people', async (_how, address, because) => {
    const server = await mailServer()
    const email = emailNotification({ ...settings(server), addressOf: () => TaskEither.right(address) })
    expect(Either.isRight(email) && (await email.right.send(notice, never)())).toEqual(refused(because))
    expect(server.heard).toEqual([])
  })

  test('whose address cannot be opened now waits', async () => {
    const closed = { type: 'PartnerUnavailable', because: 'KeysNotReached' } as const
    const email = emailNotification({ ...settings({ port: 25 }), addressOf: () => TaskEither.left(closed) })
    expect(Either.isRight(email) && (await email.right.send(notice, never)())).toEqual(Either.left(closed))
  })
})

describe('e-mail is not set up', () => {
  test.each([
    ['from.address', { from: { name: '', address: 'shop' } }],
    ['server.host', { server: { host: '', port: 25 } }]
  ])('without a %s', (place, part) => {
    expect(emailNotification({ ...settings({ port: 25 }), ...part })).toMatchObject({
      left: { type: 'SettingsUnusable', place }
    })
  })
})
