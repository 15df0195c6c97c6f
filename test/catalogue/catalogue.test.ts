import { readdirSync } from 'node:fs'
import { Parser } from '@asyncapi/parser'
import { eventRegistry, sequencePosition, streamName } from '@readdress/event-store'
import { decodeCommand, type OrderEvent, orderEventSchemas, orderEventUpcasters } from '@readdress/order'
import { cloudEventOf } from '@readdress/order-views'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { written } from '../../packages/order/test/command-given.ts'
import { table } from '../../packages/order/test/decision-table/table.ts'
import { storedFolder, storedToday } from '../../packages/order/test/stored-files.ts'
import { asyncApi } from './async-api.ts'
import { codecsByName, privacyCodecsByName } from './codecs.ts'
import { knownForms } from './known-forms.ts'
import { privacyForms } from './privacy-schemas.ts'
import { commandsSchema, dataSchemaId, eventsSchema, eventTypes } from './schemas.ts'

// A meant change of a file of the catalogue is taken over by running this file with --update.

const published = (name: string) => `../../packages/order/catalogue/${name}`
const asText = (json: unknown) => `${JSON.stringify(json, null, 2)}\n`

const ajv = new Ajv2020.default({ strict: true, allErrors: false })
addFormats.default(ajv)
ajv.addSchema(eventsSchema())
ajv.addSchema(commandsSchema())
const fits = (id: string, value: unknown): boolean => ajv.validate(id, value)

describe('the published catalogue', () => {
  test('of the events is what their codecs say', async () => {
    await expect(asText(eventsSchema())).toMatchFileSnapshot(published('events.schema.json'))
  })

  test('of the commands is what their codecs say', async () => {
    await expect(asText(commandsSchema())).toMatchFileSnapshot(published('commands.schema.json'))
  })

  test('of the channels is what both say', async () => {
    await expect(asText(asyncApi())).toMatchFileSnapshot(published('asyncapi.json'))
  })

  test('is an AsyncAPI document to the independent parser', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApi()))
    // Whether to name a licence, a contact or servers is a matter of whoever runs it.
    expect(diagnostics.filter(({ severity }) => severity < 2)).toEqual([])
    expect(document?.channels().get('order')?.messages().length).toBe(eventTypes.length)
  })
})

describe('an event that is told to other systems', () => {
  const { components } = JSON.parse(JSON.stringify(asyncApi()))
  const channels = new Ajv2020.default({ strict: false })
  addFormats.default(channels)
  channels.addSchema({ $id: 'urn:readdress:channels', components })
  const tell = cloudEventOf(
    eventRegistry<OrderEvent>({ schemas: orderEventSchemas, upcasters: orderEventUpcasters }),
    '/shops/tea'
  )

  test.each(eventTypes)('%s is a message of its channel, and of no other event', (type) => {
    const told = tell({
      ...storedToday(type),
      id: 'e0e0e0e0-0000-5000-8000-000000000001',
      stream: streamName('order-A-1'),
      revision: 0,
      position: sequencePosition(1)
    })
    if (Either.isLeft(told)) throw new TypeError(JSON.stringify(told.left))
    const messageOf = (name: string) => `urn:readdress:channels#/components/messages/${name}/payload`
    expect(channels.validate(messageOf(type), told.right), channels.errorsText()).toBe(true)
    expect(channels.validate(messageOf(type === 'AddressAmended' ? 'OrderPlaced' : 'AddressAmended'), told.right)).toBe(
      false
    )
  })
})

describe('an event as it was stored', () => {
  test.each(eventTypes)('%s fits its schema, and no longer without a field, or with one more', (type) => {
    const event = storedToday(type)
    const { data } = event
    expect(fits('urn:readdress:order:events', event), ajv.errorsText()).toBe(true)
    expect(fits(dataSchemaId(type), data)).toBe(true)
    for (const name of Object.keys(data)) {
      const { [name]: _left, ...rest } = data
      expect(fits(dataSchemaId(type), rest), `${type} without ${name}`).toBe(false)
    }
    expect(fits(dataSchemaId(type), { ...data, unheardOf: 1 })).toBe(false)
  })

  test('has a schema, whatever kind it is of', () => {
    const kinds = new Set(readdirSync(storedFolder).map((name) => name.split('.')[0]))
    expect([...kinds].toSorted()).toEqual(eventTypes)
  })
})

describe('a command', () => {
  const commands = table.map(({ command, data, by }) => written('01 09:00', command, data, by ?? {}, 1))
  // What the decoder refuses that no schema can say: masked text, numbers of a phone, lengths in UTF-16 units.
  const isTaken = (command: unknown): boolean => Either.isRight(decodeCommand(JSON.parse(JSON.stringify(command))))

  test('of the decision table fits its schema where the decoder takes it, and only there', () => {
    for (const command of commands)
      expect(fits('urn:readdress:order:commands', JSON.parse(JSON.stringify(command))), command.type).toBe(
        isTaken(command)
      )
  })

  test('with a field too few, too many or of another type is refused by both', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        fc.nat(),
        fc.constantFrom(null, 7, 'x', [], {}),
        (command, pick, other) => {
          const names = Object.keys(command.data)
          const name = names[pick % names.length] ?? 'none'
          const { [name]: _left, ...rest } = Object(command.data)
          for (const data of [rest, { ...rest, [name]: other }, { ...command.data, unheardOf: 1 }]) {
            const tampered = JSON.parse(JSON.stringify({ ...command, data }))
            expect(fits('urn:readdress:order:commands', tampered), JSON.stringify(tampered)).toBe(isTaken(tampered))
          }
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('the form of a text or number', () => {
  const patterned = [[knownForms, codecsByName] as const, [privacyForms, privacyCodecsByName] as const].flatMap(
    ([forms, codecs]) =>
      [...forms].flatMap(([name, form]) => {
        const codec = codecs.get(name)
        return codec === undefined ? [] : [[name, form, codec] as const]
      })
  )

  test.each(patterned)('%s takes what its codec takes, and nothing else', (_name, form, codec) => {
    const { pattern, minimum, maximum } = form
    const like: fc.Arbitrary<unknown> =
      typeof pattern === 'string'
        ? fc.stringMatching(new RegExp(pattern.replace(/\(\?=[^)]*\)/g, '')))
        : typeof minimum === 'number' && typeof maximum === 'number'
          ? fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.double())
          : fc.string({ maxLength: 70 })
    const validate = ajv.compile(form)
    fc.assert(
      fc.property(fc.oneof(like, fc.string(), fc.integer(), fc.constant(null)), fc.nat(), (value, pick) => {
        const spoilt = typeof value === 'string' ? value.slice(0, pick % (value.length + 1)) : value
        for (const one of [value, spoilt]) expect(validate(one), JSON.stringify(one)).toBe(codec.is(one))
      }),
      { numRuns: 60 }
    )
  })
})
