import { processPolicy } from '../process-policy.ts'

/** What is to reach the carrier through an interface is sent there, and his answer is put on record. By telephone or on a page, a person does it. */
export const instructTheCarrier = processPolicy('Instruct', ['CarrierNotified'], ({ event }, { carrierIntercept }) => {
  const { interceptId, attempt, via } = event.data
  const asked = carrierIntercept.intercepts.find((one) => one.interceptId === interceptId)
  if (asked?.status !== 'Asked' || asked.attempt !== attempt) return []
  switch (via) {
    case 'CarrierApi':
    case 'AggregatorApi':
    case 'PlatformApi':
      return [{ type: 'Instruct', key: 'Instruct' }]
    case 'Phone':
    case 'Portal':
    case 'Email':
    case 'Courier':
      return []
  }
})
