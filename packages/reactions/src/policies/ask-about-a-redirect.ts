import { processPolicy } from '../process-policy.ts'

/** P20: where a parcel is redirected and nobody here asked for it, the buyer is asked whether he did. */
export const askAboutARedirect = processPolicy(
  'P20',
  ['UnexpectedRedirectObserved'],
  ({ event: { data } }, { carrierIntercept }) =>
    carrierIntercept.redirectQuestions.some((one) => one.parcelId === data.parcelId && one.status === 'Open')
      ? [
          {
            type: 'Notify',
            key: 'Ask',
            notice: { kind: 'RedirectQuestion', targets: ['PlatformAccount'], parcelId: data.parcelId }
          }
        ]
      : []
)
