import { createHash } from 'node:crypto'
import { callersIn } from '@readdress/example-order-service/caller'
import type { FastifyInstance } from 'fastify'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { buildConsole } from '../console.ts'

/** What a picture of the documentation shows: a page, at the moment at which it is shown, with the form opened that is to be filled in. */
export interface Scene {
  readonly name: string
  readonly path: string
  readonly opened: Readonly<Record<string, string>>
}

/** A console at which the scenes are played, one after the other. */
export interface Stage {
  readonly app: FastifyInstance
  readonly cookie: string
  readonly scenes: AsyncGenerator<Scene>
  readonly close: () => Promise<void>
}

const token = 'token-of-the-pictures'
const order = '/orders/A-1001'
const typed = {
  name: '张三',
  phone: '13812341234',
  province: '四川省',
  city: '成都市',
  district: '武侯区',
  street: '天府大道中段',
  detail: '538号2栋1单元'
}

/** The console with one order, whose address is changed while the scenes are told. */
export const stage = async (): Promise<Stage> => {
  const opened = await openReaddress({ store: 'in-memory' })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const shop = opened.right
  await place(shop)
  const sha256 = createHash('sha256').update(token).digest('hex')
  const callers = callersIn([{ sha256, role: 'SellerAgent', id: 'a-1c20' }])
  if (Either.isLeft(callers)) throw new Error(callers.left.problem)
  const app = await buildConsole(shop, { callerOf: callers.right, isSecure: false })
  const signedIn = await post(app, '/sign-in', { token }, '')
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  const close = async (): Promise<void> => {
    await app.close()
    await shop.close()
  }
  return { app, cookie, scenes: scenesAt(app, cookie), close }
}

async function* scenesAt(app: FastifyInstance, cookie: string): AsyncGenerator<Scene> {
  const step = async (name: string, filled: Readonly<Record<string, string>>): Promise<void> => {
    const { body } = await app.inject({ url: order, headers: { cookie } })
    const form = body.split(`action="${order}/${name}"`)[1]?.split('</form>')[0] ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
    const fields = Object.fromEntries(hidden.map(([, field = '', value = '']) => [field, value]))
    const { statusCode, body: told } = await post(app, `${order}/${name}`, { ...fields, ...filled }, cookie)
    if (statusCode !== 303) throw new Error(`${name} was answered with ${statusCode}: ${told}`)
  }
  yield { name: 'where-it-goes', path: order, opened: {} }
  yield { name: 'record-the-wish', path: order, opened: typed }
  await step('change', { reason: 'BuyerError', ...typed })
  await step('acknowledge', {})
  yield { name: 'make-sure-who-asks', path: order, opened: {} }
  await step('verify', { session: 'yes', nickname: '小满的茶' })
  yield { name: 'read-it-back', path: order, opened: {} }
  await step('confirm', {})
  yield { name: 'save-it', path: order, opened: {} }
  await step('save', {})
  yield { name: 'saved', path: `${order}?done=1`, opened: {} }
}

/** What of a page a picture shows, whenever it is made: without moments, secrets and ids. */
export const unchanging = (html: string): string =>
  html
    .replaceAll(/<time[^>]*>[^<]*<\/time>/g, '<time>')
    .replaceAll(/name="csrf" value="[^"]*"/g, 'name="csrf"')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')

const post = (app: FastifyInstance, url: string, form: Readonly<Record<string, string>>, cookie: string) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en', cookie },
    payload: new URLSearchParams(form).toString()
  })

const place = async ({ receive }: Readdress): Promise<void> => {
  const { name, phone, detail: _, ...place } = typed
  const occurredAt = new Date(Date.now() - 3_600_000).toISOString()
  const money = { minor: '12900', currency: 'CNY' }
  const region = { province: { code: '510000', name: place.province }, city: { code: '510100', name: place.city } }
  const placed = await receive({
    type: 'PlaceOrder',
    commandId: '91ace000-0000-4000-8000-000000000001',
    orderId: 'A-1001',
    actor: { role: 'Platform', id: 'p-api' },
    channel: 'Api',
    occurredAt,
    data: {
      platform: 'generic',
      platformOrderNo: 'P728391',
      orderedAt: occurredAt,
      buyer: { nickname: '小满的茶' },
      recipientIsBuyer: true,
      address: {
        region: { country: { code: 'CN', name: '中国' }, ...region },
        district: { code: '510107', name: place.district },
        recipientName: name,
        phone,
        street: place.street,
        detail: '530号1栋2单元1503室'
      },
      lines: [{ lineId: 'l1', sku: 'TEA', description: '青瓷茶具', quantity: 1, unitPrice: money }],
      total: money
    }
  })()
  if (Either.isLeft(placed)) throw new Error(JSON.stringify(placed.left))
}
