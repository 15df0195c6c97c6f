// Builds the current-address view of an event file into a folder, and prints how many megabytes of memory the process took at most.

import { eventRegistry } from '@readdress/event-store'
import { type OrderEvent, orderEventSchemas, orderEventUpcasters } from '@readdress/order'
import { currentAddressProjection } from '@readdress/order-views'
import { catchUp } from '@readdress/projections'
import { openEvents, openViews } from '../workload/open-stores.ts'

const [file = '', folder = ''] = process.argv.slice(2)
const [events, views] = [await openEvents(file), await openViews(folder)]
const projection = currentAddressProjection(
  eventRegistry<OrderEvent>({ schemas: orderEventSchemas, upcasters: orderEventUpcasters })
)
const done = await catchUp({ events, views, projection })()
if (done._tag === 'Left') throw new Error(done.left.because.type)
process.stdout.write(String(process.resourceUsage().maxRSS / 1000))
await views.close()
await events.close()
