import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeAccessCommand, decodeErasureCommand } from '@readdress/privacy'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { storedFile } from '../../packages/order/test/stored-files.ts'
import { accessTable } from '../../packages/privacy/test/access-table.ts'
import { accessCommand } from '../../packages/privacy/test/access-under-test.ts'
import { erasureTable } from '../../packages/privacy/test/erasure-table.ts'
import { erasureCommand } from '../../packages/privacy/test/erasure-under-test.ts'
import { repositoryRoot } from '../repository.ts'
import {
  privacyCommandsSchema,
  privacyDataSchemaId,
  privacyEvents,
  privacyEventsSchema,
  privacyVersionOf
} from './privacy-schemas.ts'

// A meant change of a file of the catalogue is taken over by running this file with --update.

const published = (name: string) => `../../packages/privacy/catalogue/${name}`
const asText = (json: unknown) => `${JSON.stringify(json, null, 2)}\n`

const ajv = new Ajv2020.default({ strict: true, allErrors: false })
addFormats.default(ajv)
ajv.addSchema(privacyEventsSchema())
ajv.addSchema(privacyCommandsSchema())
const fits = (id: string, value: unknown): boolean => ajv.validate(id, value)

describe('the published catalogue of privacy', () => {
  test('of the events is what their codecs say', async () => {
    await expect(asText(privacyEventsSchema())).toMatchFileSnapshot(published('events.schema.json'))
  })

  test('of the commands is what their codecs say', async () => {
    await expect(asText(privacyCommandsSchema())).toMatchFileSnapshot(published('commands.schema.json'))
  })
})

describe('an event of privacy as it was stored', () => {
  test.each(privacyEvents.map(({ name }) => name))('%s fits its schema, and no longer without a field', (type) => {
    const folder = join(repositoryRoot, 'packages/privacy/test/stored-format')
    const event = JSON.parse(readFileSync(join(folder, storedFile(type, privacyVersionOf(type))), 'utf8'))
    expect(fits('urn:readdress:privacy:events', event), ajv.errorsText()).toBe(true)
    for (const name of Object.keys(event.data)) {
      const { [name]: _left, ...rest } = event.data
      expect(fits(privacyDataSchemaId(type), rest), `${type} without ${name}`).toBe(false)
    }
    expect(fits(privacyDataSchemaId(type), { ...event.data, unheardOf: 1 })).toBe(false)
  })
})

describe('a command of privacy', () => {
  const commands: ReadonlyArray<{ readonly type: string; readonly data: object }> = [
    ...erasureTable.map(({ command, data }) => erasureCommand('05-17 10:00', command, data)),
    ...accessTable.map(({ command, data }) => accessCommand('05-17 10:00', command, data))
  ]
  const isTaken = (command: unknown): boolean =>
    Either.isRight(decodeErasureCommand(command)) || Either.isRight(decodeAccessCommand(command))

  test('of the decision tables fits its schema', () => {
    for (const command of commands) {
      expect(fits('urn:readdress:privacy:commands', command), `${command.type}: ${ajv.errorsText()}`).toBe(true)
    }
  })

  test('with a field too few, too many or of another type is refused by schema and decoder', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        fc.nat(),
        fc.constantFrom(null, 7, 'x', '13812341234', [], {}),
        (command, pick, other) => {
          const names = Object.keys(command.data)
          const name = names[pick % names.length] ?? 'none'
          const { [name]: _left, ...rest } = Object(command.data)
          for (const data of [rest, { ...rest, [name]: other }, { ...command.data, unheardOf: 1 }]) {
            const tampered = { ...command, data }
            expect(fits('urn:readdress:privacy:commands', tampered), JSON.stringify(tampered)).toBe(isTaken(tampered))
          }
        }
      ),
      { numRuns: 300 }
    )
  })
})
