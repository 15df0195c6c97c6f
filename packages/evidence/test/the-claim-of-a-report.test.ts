import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportPage } from '../src/report/report-page.ts'
import { statementsJson } from '../src/report/statements-json.ts'
import { mostCharacters, summaryText } from '../src/report/summary-text.ts'
import { orderEvents, partOf, readIn, reported } from './a-report.ts'

const hash = '5a'.repeat(32)
const event = (type: string, data: object) => ({ type, data: { caseId: 'c-1', ...data } })
const inEnglish = (events: ReturnType<typeof orderEvents>) =>
  readIn(partOf(reportPage(reported({ events })), 'en')).split('What this bundle is of')[0]

describe('the claim of a report', () => {
  test('says what happened, in the order in which it was recorded, with the numbers of the events', () => {
    const page = readIn(partOf(reportPage(reported()), 'en'))
    expect(page).toContain(
      'What happened, in short All times are at +08:00. 2026-11-23 15:15 placed on Shopify (no. 1). ' +
        '2026-11-23 15:15 change of address asked for by Buyer, through Platform chat (no. 2). ' +
        '2026-11-23 15:15 identity checked, level L3 of L2 required (no. 3). ' +
        '2026-11-23 15:15 address of the order changed to version 2 (no. 4). ' +
        '2026-11-23 15:15 carrier told (no. 5). ' +
        'To this no answer of the carrier is recorded (no. 5). No notice to the buyer is recorded.'
    )
    expect(readIn(partOf(reportPage(reported()), 'zh'))).toContain(
      '核实身份，达到 L3，要求 L2（序号 3）。2026-11-23 15:15 订单地址改为版本 2（序号 4）。'
    )
  })

  test.each([
    ['an answer', 5, event('InterceptSucceeded', { interceptId: 'i-1' }), 'answer of the carrier: Done by the carrier'],
    ['a refusal', 3, event('AddressChangeRejected', {}), 'That change was not made: 2026-11-23 15:15 Change rejected'],
    ['no check', 2, event('VerificationFailed', {}), 'For this no check of identity that was passed is recorded'],
    [
      'another case that was checked',
      2,
      event('AddressChangeVerified', { caseId: 'c-2' }),
      'For this no check of identity'
    ],
    ['a confirmation', 5, event('NewAddressConfirmed', {}), 'new address confirmed'],
    ['a parcel on its way', 5, event('ParcelShipped', { version: 2, parcelId: 'p1' }), 'shipped to address version 2'],
    [
      'a parcel that has not come',
      5,
      event('ParcelShipped', { version: 2, parcelId: 'p1' }),
      'Of this parcel no delivery is recorded'
    ],
    ['a delivery', 5, event('ParcelDelivered', { matchesVersion: 1 }), 'delivered, matching address version 1'],
    ['a notice', 5, event('BuyerNotified', {}), 'Buyer last notified 2026-11-23 15:15']
  ])('knows %s', (_, place, change, said) => {
    expect(inEnglish(orderEvents({ [place]: change }))).toContain(said)
  })
})

describe('what a report claims', () => {
  const parcel = (type: string, parcelId: string) => event(type, { parcelId, version: 2, matchesVersion: 2 })

  test('does not rest on what was declared wrong later', () => {
    const source = { system: 'carrier', eventId: '1' }
    const delivered = { ...parcel('ParcelDelivered', 'p1'), meta: { ...orderEvents()[4]?.meta, source } }
    const shipped = parcel('ParcelShipped', 'p1')
    expect(inEnglish(orderEvents({ 3: shipped, 4: delivered }))).toContain('delivered, matching address version 2')
    const withdrawn = orderEvents({ 3: shipped, 4: delivered, 5: event('ErrorDeclared', { sources: [source] }) })
    expect(inEnglish(withdrawn)).not.toContain('delivered, matching')
    expect(inEnglish(withdrawn)).toContain('Of this parcel no delivery is recorded (no. 4).')
    const page = readIn(partOf(reportPage(reported({ events: withdrawn })), 'en'))
    expect(page).toContain('Goods were handed to a carrier, and no delivery is recorded.')
  })

  test('says of several parcels when one has not come', () => {
    const events = orderEvents({
      2: parcel('ParcelShipped', 'p1'),
      3: parcel('ParcelShipped', 'p2'),
      4: parcel('ParcelDelivered', 'p1')
    })
    expect(inEnglish(events)).toContain('Of this parcel no delivery is recorded (no. 4).')
    expect(inEnglish(events)?.match(/no delivery is recorded/g)).toHaveLength(1)
  })

  test('keeps the answer to one question apart from that to another', () => {
    const events = orderEvents({
      2: event('CarrierNotified', { interceptId: 'i-0' }),
      3: event('InterceptRefused', { interceptId: 'i-0' }),
      5: event('InterceptSucceeded', { interceptId: 'i-1' })
    })
    expect(inEnglish(events)).toMatch(
      /answer of the carrier: Refused by the carrier .*answer of the carrier: Done by the carrier/
    )
  })

  test('cuts no moment that is none', () => {
    const meta = { ...orderEvents()[3]?.meta, occurredAt: '123456789012345\u{1f600}x' }
    const told = statementsJson(reported({ events: orderEvents({ 3: { meta } }) }))
    expect(JSON.parse(told).statements).toContainEqual(
      expect.objectContaining({ en: expect.stringContaining('123456789012345\u{1f600}x address of the order changed') })
    )
  })

  test('marks in its statements what was declared wrong', () => {
    const source = { system: 'carrier', eventId: '1' }
    const delivered = { ...parcel('ParcelDelivered', 'p1'), meta: { ...orderEvents()[4]?.meta, source } }
    const events = orderEvents({ 4: delivered, 5: event('ErrorDeclared', { sources: [source] }) })
    expect(JSON.parse(statementsJson(reported({ events }))).statements).toContainEqual(
      expect.objectContaining({ section: 'delivery', en: expect.stringContaining('later declared wrong') })
    )
  })

  test('counts the answers that the gaps count', () => {
    const answered = orderEvents({ 5: event('InterceptProgressed', { interceptId: 'i-1' }) })
    expect(inEnglish(answered)).toContain('answer of the carrier: ')
    expect(readIn(reportPage(reported({ events: answered })))).not.toContain('no answer is recorded')
  })

  test('does not take the end of one change for that of another', () => {
    expect(inEnglish(orderEvents({ 3: event('AddressChangeRejected', { caseId: 'c-9' }) }))).not.toContain('not made')
  })
})

describe('the summary of a report', () => {
  test('is Chinese, then English, and ends with the hash of the last event', () => {
    const lines = summaryText(reported(), hash).split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^时间 \+08:00。2026-11-23 15:15 在平台“shopify”下单。.*没有通知买家的记录。$/)
    expect(lines[1]).toMatch(/^Times \+08:00\. 2026-11-23 15:15 .*To this no answer of the carrier is recorded\./)
    expect(lines[2]).toBe('SHA-256 5a5a5a5a5a5a5a5a…')
  })

  test('never has more characters than a form takes, and says where something was left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), fc.integer({ min: 0, max: 5 }), (text, place) => {
        const data = { platform: text, initiator: text, caseId: 'c-1', version: 1, address: {}, level: text }
        const told = summaryText(reported({ events: orderEvents({ [place]: { data } }) }), hash)
        expect([...told].length).toBeLessThanOrEqual(mostCharacters)
        expect(told).toContain('SHA-256')
      })
    )
    const data = { platform: 'x'.repeat(300) }
    expect(summaryText(reported({ events: orderEvents({ 0: { data } }) }), hash)).toMatch(/^时间.*…\n/)
  })

  test('cannot be turned round by what a platform was called', () => {
    const told = summaryText(reported({ events: orderEvents({ 0: { data: { platform: '\u202eevil' } } }) }), hash)
    expect(told).toContain('⟦U+202E⟧')
  })
})

describe('the statements of a report', () => {
  const { statements } = JSON.parse(statementsJson(reported()))

  test('rest on events, by their hashes', () => {
    expect(statements).toContainEqual({
      section: 'identity',
      en: expect.stringMatching(/^2026-11-23 15:15:22 \+08:00 Identity verified: Level reached: L3; .* \(Passed\)/),
      zh: expect.stringMatching(/^2026-11-23 15:15:22 \+08:00 身份已核实：达到等级：L3；/),
      events: [{ rev: '2', type: 'AddressChangeVerified', hash: '2a'.repeat(32) }]
    })
    expect(statements).toContainEqual({
      section: 'address',
      en: 'City: Chengdu → Mianyang',
      zh: '城市：Chengdu → Mianyang',
      events: [expect.objectContaining({ rev: '0' }), expect.objectContaining({ rev: '3' })]
    })
  })

  test('are those that the report tells, in both languages', () => {
    const [zh, en] = [readIn(partOf(reportPage(reported()), 'zh')), readIn(partOf(reportPage(reported()), 'en'))]
    for (const { section, ...said } of statements) {
      if (section !== 'claim' && section !== 'gaps') continue
      expect(zh).toContain(readIn(said.zh))
      expect(en).toContain(readIn(said.en))
    }
    expect(new Set(statements.map(({ section }: { section: string }) => section))).toEqual(
      new Set(['claim', 'address', 'asked', 'identity', 'carrier', 'gaps'])
    )
  })

  test('hold no code of a page', () => {
    const text = statementsJson(reported({}, '<b>&"\'</b>'))
    expect(JSON.parse(text).statements).toContainEqual(
      expect.objectContaining({ en: 'Name of the recipient: <b>&"\'</b> → <b>&"\'</b>' })
    )
  })
})

describe('the index of a report', () => {
  test('names what lies in the bundle, and what it is to prove', () => {
    const page = readIn(partOf(reportPage(reported()), 'en'))
    expect(page).toMatch(/1 All events of the order The shop’s records What was recorded, .* data\/events\.ndjson/)
    expect(page).toContain('Personal values that are shown')
    expect(page).not.toContain('A time-stamp authority')
    const stamped = reported({ disclosures: [], anchors: [{ name: '0001', rev: '5', size: '12', isStamped: true }] })
    const other = readIn(partOf(reportPage(stamped), 'en'))
    expect(other).toContain('A time-stamp authority')
    expect(other).not.toContain('Files that are shown')
    expect(readIn(partOf(reportPage(reported({ showsFiles: true })), 'en'))).toContain('Files that are shown')
    expect(other).not.toContain('Personal values that are shown')
  })
})
