import { processPolicy } from '../process-policy.ts'

/** P17: a buyer who has moved is asked to bring his address book up to date, so that his next order goes to the right place. */
export const offerTheAddressBook = processPolicy('P17', ['AddressAmended'], ({ event }, { addressChange }) => {
  const { caseId } = event.data
  const changed = addressChange.cases.find((one) => one.caseId === caseId)
  return changed?.reason === 'Relocation'
    ? [{ type: 'Notify', key: 'Offer', notice: { kind: 'AddressBookOffer', targets: ['PlatformAccount'], caseId } }]
    : []
})
