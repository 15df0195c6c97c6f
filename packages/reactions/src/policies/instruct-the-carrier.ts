import { processPolicy } from '../process-policy.ts'

/** What is to reach the carrier through an interface is sent there, or taken back, and his answer is put on record. By telephone or on a page, a person does it. */
export const instructTheCarrier = processPolicy(
  'Instruct',
  ['CarrierNotified', 'InterceptCancelRequested'],
  ({ event }, { carrierIntercept }) => {
    const asked = carrierIntercept.intercepts.find((one) => one.interceptId === event.data.interceptId)
    switch (event.type) {
      case 'CarrierNotified': {
        const { attempt, via } = event.data
        const isWanted = asked?.status === 'Asked' && asked.attempt === attempt && interfaces.has(via)
        return isWanted ? [{ type: 'Instruct', key: 'Instruct' }] : []
      }
      case 'InterceptCancelRequested':
        return asked?.status === 'Cancelling' ? [{ type: 'DropInstruction', key: 'Drop' }] : []
    }
  }
)

/** The ways to a carrier that a program can go. */
export const interfaces: ReadonlySet<string> = new Set(['CarrierApi', 'AggregatorApi', 'PlatformApi'])
