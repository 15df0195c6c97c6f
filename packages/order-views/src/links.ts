import { CaseId, ParcelId } from '@readdress/order'
import { isRecord, type Json } from './json.ts'

/** The changes and parcels that something is about. */
export interface Links {
  readonly caseIds: ReadonlyArray<CaseId>
  readonly parcelIds: ReadonlyArray<ParcelId>
}

/** What the data of an event are about; where they only name an instruction, an offer, a question or a claim, what that is about. */
export const linksOf = (all: ReadonlyArray<Json>): ((data: Json) => Links) => {
  const known = new Map<Json, Links>()
  for (const data of all)
    for (const id of idsIn(data)) {
      const before = known.get(id) ?? { caseIds: [], parcelIds: [] }
      known.set(id, joined([before, ownLinks(data)]))
    }
  return (data) => joined([ownLinks(data), ...idsIn(data).flatMap((id) => known.get(id) ?? [])])
}

const named = ['interceptId', 'resolutionId', 'enquiryId', 'investigationId', 'remedyId', 'claimId', 'issueId']

const idsIn = (data: Json): ReadonlyArray<Json> =>
  isRecord(data) ? named.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : [])) : []

const ownLinks = (data: Json): Links => {
  if (!isRecord(data)) return { caseIds: [], parcelIds: [] }
  const at = (...names: ReadonlyArray<string>): ReadonlyArray<unknown> => names.flatMap((name) => data[name] ?? [])
  const inParts = at('plan', 'outcomes').flatMap((part) =>
    isJsonRecord(part) ? [part['target'], part['parcelId']] : []
  )
  return {
    caseIds: at('caseId', 'byCaseId', 'conflictsWith').filter(CaseId.is),
    parcelIds: [...at('parcelId', 'parcelIds', 'fromParcelId', 'newParcelId'), ...inParts].filter(ParcelId.is)
  }
}

const isJsonRecord = (part: unknown): part is { readonly [name: string]: unknown } =>
  typeof part === 'object' && part !== null

const joined = (links: ReadonlyArray<Links>): Links => ({
  caseIds: [...new Set(links.flatMap(({ caseIds }) => caseIds))],
  parcelIds: [...new Set(links.flatMap(({ parcelIds }) => parcelIds))]
})
