/** The thread that keeps the views up to date, beside the one that answers calls: until a message comes, or a view will not go on. */
import { parentPort, workerData } from 'node:worker_threads'
import * as Either from 'fp-ts/lib/Either.js'
import { openShop } from './open-shop.ts'

const opened = await openShop(workerData)
if (Either.isLeft(opened)) throw new Error(opened.left)
const { shop, close } = opened.right

const ending = new AbortController()
parentPort?.once('message', () => ending.abort())
const projectors = shop.views.map((view) => view.project(ending.signal))
const ended = await Promise.race(projectors.map((projector) => projector.ended))
ending.abort()
await Promise.all(projectors.map((projector) => projector.ended))
await close()
if (Either.isLeft(ended)) throw new Error(JSON.stringify(ended.left))
