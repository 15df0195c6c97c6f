import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Readdress } from 'readdress'
import type { Page } from './page.ts'
import type { Session } from './session.ts'

/** How routes answer. */
export interface Answering {
  readonly shop: Readdress
  readonly sessionOf: (request: FastifyRequest) => Session
  readonly show: (reply: FastifyReply, session: Session, page: Page | null, status?: number) => FastifyReply
}
