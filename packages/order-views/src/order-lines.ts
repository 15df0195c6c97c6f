import { isRecord, type Json } from './json.ts'
import type { OrderDetail } from './order-detail.ts'

/** What an order is at a moment, line by line: each value under its path, `parcels/p1/label`. */
export type OrderLines = ReadonlyMap<string, Json>

/** What somebody asks who looks into a quarrel: where it goes, what is open, how the address could be changed. Nothing personal stands in it. */
export const orderLines = ({ address, editability, openIssues, notes, erased }: OrderDetail): OrderLines => {
  const { canChange, refused, rejected, targets, requirements, level, changesMade, changesLeft, windowEnds } =
    editability
  return new Map(
    linesIn('', {
      status: address?.status ?? null,
      ordered:
        address === null ? null : { version: address.ordered.version, onPlatform: address.ordered.platformState },
      parcels: byName(
        (address?.parcels ?? []).map(({ parcelId, label, routed, delivered, returned, lost, reshipmentOf }) => [
          parcelId,
          {
            label: label?.version ?? null,
            labelOutOfDate: label?.stale === true ? true : null,
            goesTo: routed === null || routed === 'Unknown' ? routed : routed.version,
            delivered: delivered?.at ?? null,
            returned,
            lost,
            reshipmentOf
          }
        ])
      ),
      stages: byName(targets.map(({ target, stage }) => [target, stage])),
      changes: byName(
        (address?.pending ?? []).map(({ caseId, status, version, agreed }) => [caseId, { status, version, agreed }])
      ),
      canChange,
      why: refused?.type ?? rejected,
      ways: byName(
        targets.map(({ target, route, because }) => [target, because === null ? [route] : [route, because]])
      ),
      requirements: [...new Set(requirements.map(({ requirement }) => requirement))],
      level,
      changesMade,
      changesLeft,
      windowEnds,
      problems: byName(openIssues.map(({ id, nextAction }) => [id, nextAction])),
      notes: notes.length,
      erased: byName(erased.map(({ subject, at }) => [subject, at]))
    })
  )
}

const byName = (entries: ReadonlyArray<readonly [name: string, value: Json]>): Json => Object.fromEntries(entries)

const linesIn = (path: string, value: Json): ReadonlyArray<readonly [path: string, value: Json]> => {
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, inner]) => linesIn(path === '' ? name : `${path}/${name}`, inner))
  // What there is none of is no line.
  const isNothing = value === null || value === 0 || (Array.isArray(value) && value.length === 0)
  return isNothing ? [] : [[path, value]]
}
