/** The routes of a change by which the shop saves the new address itself; what is with the carrier already goes, and costs, as the carrier says. */
export const amendingRoutes: ReadonlySet<string> = new Set(['AmendOrder', 'ReissueLabel', 'HoldAndAmend'])
