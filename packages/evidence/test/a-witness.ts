import type { KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Checkpoint, readCheckpoint } from '../src/log/checkpoint.ts'
import { provesConsistency } from '../src/merkle/verify-proofs.ts'
import { privateKeyOf, publicBytesOf, signed } from '../src/note/ed25519.ts'
import { cosignedText, isNoteSignedBy, readNote, signatureLine } from '../src/note/signed-note.ts'
import { type VerifierKey, verifierKey } from '../src/note/verifier-key.ts'

/** A witness of the log of this key, as C2SP specifies them: it remembers the last checkpoint that it signed, and signs none that does not continue it. */
export interface OpenWitness {
  readonly key: VerifierKey
  readonly url: string
  /** What it answers in place of that, while it is set. */
  readonly misbehave: (answer: Answer | null) => void
  /** A line that it gives before its own from now on. */
  readonly prepend: (line: string) => void
  readonly requests: ReadonlyArray<string>
  readonly authorizations: ReadonlyArray<string | undefined>
  readonly close: () => Promise<void>
}

type Answer = readonly [status: number, body: string]

/** Opens it on a port of its own. */
export const openWitness = async (logKey: VerifierKey, name = 'witness.example/w1'): Promise<OpenWitness> => {
  const own = privateKeyOf(Buffer.alloc(32, name.length))
  const key = verifierKey(name, 'cosignature', publicBytesOf(own))
  const requests: Array<string> = []
  const authorizations: Array<string | undefined> = []
  let prefix = ''
  let seen: Checkpoint | null = null
  let otherwise: Answer | null = null

  const answerTo = (body: string): Answer => {
    const divide = body.indexOf('\n\n')
    const [old = '', ...proof] = body.slice(0, divide).split('\n')
    const note = readNote(body.slice(divide + 2))
    const next = note === null ? null : readCheckpoint(note.text)
    if (note === null || next === null) return [400, '']
    if (next.origin !== logKey.name) return [404, '']
    if (!isNoteSignedBy(note, logKey)) return [403, '']
    if (old !== `old ${seen?.size ?? 0}`) return [409, `${seen?.size ?? 0}\n`]
    if (seen !== null && !continues(seen, next, proof)) return [422, '']
    seen = next
    return [200, `${prefix}${cosignature(own, key, note.text)}`]
  }

  const server: Server = createServer(async (request, response) => {
    const chunks: Array<Buffer> = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    authorizations.push(request.headers.authorization)
    requests.push(`${request.method} ${request.url} ${body.split('\n')[0]}`)
    const [status, text] = otherwise ?? answerTo(body)
    response.writeHead(status).end(text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    key,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/prefix`,
    misbehave: (answer) => {
      otherwise = answer
    },
    prepend: (line) => {
      prefix = line
    },
    requests,
    authorizations,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    }
  }
}

const continues = (before: Checkpoint, next: Checkpoint, proof: ReadonlyArray<string>): boolean =>
  provesConsistency({
    from: BigInt(before.size),
    to: BigInt(next.size),
    fromRoot: before.root,
    toRoot: next.root,
    proof: proof.map((hash) => Buffer.from(hash, 'base64'))
  })

const cosignature = (own: KeyObject, { name, id }: VerifierKey, text: string): string => {
  const at = 1_795_000_000n
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(at)
  return signatureLine({ name, keyId: id, bytes: Buffer.concat([time, signed(own, cosignedText(text, at))]) })
}
