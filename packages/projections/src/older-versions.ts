import type { Leases } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { buildOf } from './build-view.ts'
import type { ProjectionId } from './projection.ts'
import type { ViewStore } from './view-store.ts'

/** The name of the lease by which a version of a projection is carried on. */
export const leaseOf = ({ name, version }: ProjectionId): string => `projection ${name} ${version}`

const longEnough = 60_000

/** Forgets what older versions of a projection had built, but for those that a process still carries on; whatever fails is left for the next time. */
export const forgetOlderVersions = async (
  views: ViewStore,
  leases: Leases,
  { name, version }: ProjectionId
): Promise<void> => {
  for (const builtAs of [name, buildOf({ name, version }).name]) {
    const versions = await views.versions(builtAs)()
    if (Either.isLeft(versions)) return
    for (const older of versions.right.filter((stored) => stored < version)) {
      const lease = await leases.acquire(leaseOf({ name, version: older }), longEnough)()
      if (Either.isLeft(lease)) continue
      await views.truncate({ name: builtAs, version: older })()
      await leases.release(lease.right)()
    }
  }
}
