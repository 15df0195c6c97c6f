import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

const files = [
  ['console.css', 'text/css'],
  ['live.js', 'text/javascript'],
  ['icon.svg', 'image/svg+xml']
] as const

/** Serves the style sheet, the script and the icon: whatever a page loads is one of these. */
export const serveAssets = (app: FastifyInstance): void => {
  for (const [file, type] of files) {
    const text = readFileSync(new URL(`../assets/${file}`, import.meta.url), 'utf8')
    app.get(`/assets/${file}`, (_request, reply) =>
      reply.header('cache-control', 'max-age=3600').type(`${type}; charset=utf-8`).send(text)
    )
  }
}
