import type { ReportedEvent } from '../report/reported.ts'
import { textAt } from '../report/telling.ts'
import type { BundleContent } from './bundle-content.ts'

/** What the buyer did on the platform or in the shop himself: not what followed from it, and not what somebody noted for him. */
export const buyerActions = ({ counted, reported }: BundleContent): ReadonlyArray<ReportedEvent> => {
  const commands = new Set<string>()
  const followed = new Set<ReportedEvent>()
  for (const event of reported.events) {
    const command = textAt(event.meta, '/commandId')
    if (commands.has(command)) followed.add(event)
    else if (command !== '') commands.add(command)
  }
  return counted.filter(
    (event) =>
      textAt(event.meta, '/actor/role') === 'Buyer' &&
      channels.has(textAt(event.meta, '/channel')) &&
      !followed.has(event)
  )
}

const channels: ReadonlySet<string> = new Set(['PlatformChat', 'PlatformSelfService', 'MerchantWeb', 'MerchantApp'])
