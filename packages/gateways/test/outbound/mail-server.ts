import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What is said after which a server may misbehave: its own greeting, a command of the client, or the mail itself. */
export type Moment = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'half the mail' | 'the mail'

/** A reply, or something else that is done with the connection. */
export type Misbehaving = Partial<Readonly<Record<Moment, string | ((socket: Socket) => void)>>>

/** A mail server on loopback, which is gone when the test is over. */
export interface LoopbackMail {
  readonly port: number
  /** The lines of the dialogues, and the mails. */
  readonly heard: ReadonlyArray<string>
  readonly mails: ReadonlyArray<string>
  readonly connections: () => number
  readonly close: () => Promise<void>
}

const usual: Misbehaving = {
  greeting: '220 loopback ESMTP',
  EHLO: '250 loopback',
  MAIL: '250 well',
  RCPT: '250 well',
  DATA: '354 go on',
  'half the mail': () => {},
  'the mail': '250 taken'
}

/** Starts a server that speaks just enough SMTP, and misbehaves where it is told to. */
export const mailServer = async (misbehaving: Misbehaving = {}): Promise<LoopbackMail> => {
  const heard: Array<string> = []
  const mails: Array<string> = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    const at = (moment: Moment): void => {
      const act = misbehaving[moment] ?? usual[moment]
      if (typeof act === 'string') socket.write(`${act}\r\n`)
      else act?.(socket)
    }
    let [unread, mail]: [string, string | null] = ['', null]
    const onLine = (line: string): void => {
      if (mail === null) {
        heard.push(line)
        const [verb = ''] = line.split(' ')
        if (verb === 'DATA') mail = ''
        if (verb === 'EHLO' || verb === 'MAIL' || verb === 'RCPT' || verb === 'DATA') at(verb)
        else socket.write(verb === 'QUIT' ? '221 bye\r\n' : '502 unknown\r\n')
      } else if (line === '.') {
        mails.push(mail)
        mail = null
        at('the mail')
      } else {
        if (mail === '') at('half the mail')
        mail += `${line}\n`
      }
    }
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${unread}${text}`.split('\r\n')
      unread = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    })
    at('greeting')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    if (!server.listening) return
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
  onTestFinished(close)
  return { port, heard, mails, connections: () => sockets.size, close }
}
