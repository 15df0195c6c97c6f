import { gateways } from '../../packages/gateways/src/index.ts'
import { planted } from '../../packages/gateways/test/laws/mutated.ts'
import { agreedWith, pushers, pushing } from '../../packages/gateways/test/laws/pushers.ts'
import type { Readdress } from '../../packages/readdress/src/index.ts'
import type { Heard } from './shop-at-work.ts'

/** Pushes to a shop what each sender sends, with marks in it: as it should be, and with a mark as the value and as a name of every field. It says each answer, and tells how many were kept. */
export const pushAll = async (shop: Readdress, marks: ReadonlyArray<string>, { say }: Heard): Promise<number> => {
  for (const { sender, payload } of pushers) {
    const gateway = gateways[sender](agreedWith(sender))
    for (const mark of marks) {
      const marked = planted.reduce((text, one) => text.replaceAll(one, mark), JSON.stringify(payload))
      for (const changed of [JSON.parse(marked), ...wronglyWritten(JSON.parse(marked), mark), mark]) {
        const webhook = pushing[sender](changed)
        say(`${sender} pushed`, await shop.webhooks.receive(gateway, webhook)())
        say(
          `${sender} forged`,
          await shop.webhooks.receive(gateways[sender]({ ...agreedWith(sender), key: mark }), webhook)()
        )
        const bare = { headers: { [mark]: mark }, body: new TextEncoder().encode(mark) }
        say(`${sender} bare`, await shop.webhooks.receive(gateway, bare)())
      }
    }
  }
  const refused = await shop.webhooks.refused()()
  say('refused webhooks', refused)
  return refused._tag === 'Right' ? refused.right.length : 0
}

// With a mark in the place of each part, and beside it under a name that is one.
const wronglyWritten = (part: unknown, mark: string): ReadonlyArray<unknown> =>
  typeof part !== 'object' || part === null
    ? [mark, { [mark]: mark }]
    : Object.entries(part).flatMap(([name, inside]) =>
        wronglyWritten(inside, mark).map((wrong) =>
          Array.isArray(part) ? part.with(Number(name), wrong) : { ...part, [name]: wrong, [mark]: mark }
        )
      )
