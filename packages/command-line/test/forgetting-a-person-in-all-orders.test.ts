import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

let store: string

beforeEach(async () => {
  const folder = temporaryFolder()
  store = join(folder, 'store')
  writeLines(join(folder, 'orders.ndjson'), [...changed('A-1'), ...changed('A-2'), ...changed('A-3')])
  expect(await runHere(['import', join(folder, 'orders.ndjson'), '--store', store])).toMatchObject({ code: 0 })
})

const person = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
const personal = (...args: ReadonlyArray<string>) => runHere(['personal', ...args, '--store', store])
const linked = async (...orders: ReadonlyArray<string>) =>
  expect(await personal('link', ...orders, '--person', person)).toMatchObject({ code: 0 })
const request = (order: string, ...args: ReadonlyArray<string>) => {
  const as = args.includes('--as') ? [] : ['--as', 'PrivacyOfficer:p-1']
  return personal('request-erasure', order, '--ground', 'SubjectWish', '--requested-by', 'b-17', ...as, ...args)
}
const waits = 'the data may only be kept; it must wait (OpenOrder); 0 of 2 persons have approved it.'

describe('a request for an erasure', () => {
  test('of one order names the others that are linked to the person', async () => {
    expect((await request('A-3')).out).toMatch(/0 of 2 persons have approved it\.\n$/)
    await linked('A-1', 'A-2')
    const { code, out } = await request('A-1')
    expect(code).toBe(0)
    expect(out).toContain(`${waits}\n  The same person: buyer in A-2; with --linked it is asked for there too.\n`)
    expect(JSON.parse((await request('A-2', '--json')).out)).toMatchObject({
      state: { orderId: 'A-2' },
      linked: [{ orderId: 'A-1', subject: 'buyer' }]
    })
  })

  test('of all linked orders has an erasure for each, and the same when it is repeated', async () => {
    await linked('A-1', 'A-2')
    const { code, out, err } = await request('A-1', '--linked')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.replaceAll(/Erasure \S+/g, 'Erasure ID')).toBe(
      ['A-1', 'A-2'].map((order) => `Erasure ID of buyer in order ${order}: ${waits}\n`).join('')
    )
    expect(await request('A-2', '--linked')).toMatchObject({
      code: 0,
      out: out
        .split(/(?<=\n)/)
        .toReversed()
        .join('')
    })
    const asked = JSON.parse((await request('A-1', '--linked', '--json')).out)
    expect(asked).toMatchObject([
      { orderId: 'A-1', subject: 'buyer', status: 'Requested' },
      { orderId: 'A-2', subject: 'buyer', status: 'Requested' }
    ])
    expect(asked.map(({ erasureId }: { readonly erasureId: string }) => erasureId)).toEqual(
      [...out.matchAll(/Erasure (\S+)/g)].map(([, id]) => id)
    )
  })

  test('of all linked orders says where none is linked', async () => {
    expect(await request('A-3', '--linked')).toMatchObject({
      code: 0,
      err: 'No other order is linked to buyer in A-3: link them first with readdress personal link, and ask again.\n'
    })
  })

  test('of all linked orders fails where one does, and says of each which and why', async () => {
    await linked('A-1', 'A-2')
    const { code, out, err } = await request('A-1', '--linked', '--as', 'SellerAgent:a-1')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(
      ['A-1', 'A-2']
        .map(
          (order) => `buyer in order ${order}: Refused: ActorNotPermitted, role SellerAgent, command RequestErasure.\n`
        )
        .join('')
    )
    const json = await request('A-1', '--linked', '--as', 'SellerAgent:a-1', '--json')
    expect(JSON.parse(json.out)).toMatchObject([
      { orderId: 'A-1', status: 'NotRequested', because: { type: 'ActorNotPermitted' } },
      { orderId: 'A-2', status: 'NotRequested', because: { type: 'ActorNotPermitted' } }
    ])
    expect(json.code).toBe(1)
  })

  test('of all linked orders is none where nobody is named who makes it, or the order is not there', async () => {
    expect(
      await personal('request-erasure', 'A-1', '--linked', '--ground', 'G', '--requested-by', 'b-17')
    ).toMatchObject({
      code: 2,
      out: ''
    })
    expect(await request('A-9', '--linked')).toMatchObject({
      code: 1,
      out: '',
      err: 'buyer in order A-9: Refused: UnknownReference, kind Order, id A-9.\n'
    })
  })
})
