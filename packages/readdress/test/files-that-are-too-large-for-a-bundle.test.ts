import { type RecordedEvent, sequencePosition, streamName } from '@readdress/event-store'
import { inMemoryAttachments, keepAttachment } from '@readdress/privacy'
import { describe, expect, test } from 'vitest'
import { keysOf } from '../../evidence/test/a-bundle.ts'
import { right } from '../../evidence/test/chained-store.ts'
import { disclosedAttachments } from '../src/evidence/disclosed-attachments.ts'

const stream = streamName('order-A-1')

/** An order of which two events name one file of 60 bytes, and one of them another of 40. */
const twoFiles = async () => {
  const keeping = { keys: keysOf(), attachments: inMemoryAttachments() }
  const kept = async (bytes: number) => ({
    ...right(await keepAttachment(keeping, { stream, subject: 'buyer' }, Buffer.alloc(bytes, 1))()),
    ...{ subject: 'buyer', mediaType: 'image/png' }
  })
  const [one, other] = [await kept(60), await kept(40)]
  const events = [[one], [one, other]].map((evidence, revision): RecordedEvent => {
    const id = `e0e0e0e0-0000-5000-8000-00000000000${revision}`
    return {
      stream,
      revision,
      position: sequencePosition(revision + 1),
      id,
      type: 'A',
      data: { evidence },
      metadata: {}
    }
  })
  return { keeping, events }
}

describe('the files of an order', () => {
  test('are shown up to as many bytes as a bundle may have, each counted once', async () => {
    const { keeping, events } = await twoFiles()
    expect(right(await disclosedAttachments(keeping, events, ['Attachment'], 100)).attachments).toHaveLength(3)
    expect(await disclosedAttachments(keeping, events, ['Attachment'], 99)).toEqual({
      _tag: 'Left',
      left: { type: 'AttachmentsTooLarge', most: 99 }
    })
  })

  test('may be more where they are not shown', async () => {
    const { keeping, events } = await twoFiles()
    expect(right(await disclosedAttachments(keeping, events, ['Name'], 0))).toMatchObject({ attachments: [] })
  })
})
