/** The names of what is measured. Those of calls to a database are of the semantic conventions of OpenTelemetry; for orders there are none, and ours begin with `readdress`. */
export const names = {
  scope: '@readdress/telemetry',
  commandDuration: 'readdress.command.duration',
  commandSpan: 'readdress.command',
  tries: 'readdress.reactions.tries',
  deadlines: 'readdress.reactions.deadlines',
  troubles: 'readdress.reactions.troubles',
  intents: 'readdress.outbox.intents',
  lag: 'readdress.view.lag',
  callDuration: 'db.client.operation.duration'
} as const

/** The names of the attributes, and no value of theirs is a free text. */
export const attributes = {
  commandType: 'readdress.command.type',
  orderId: 'readdress.order.id',
  outcome: 'readdress.outcome',
  refusal: 'readdress.refusal',
  policy: 'readdress.policy',
  status: 'readdress.status',
  view: 'readdress.view.name',
  error: 'error.type',
  system: 'db.system.name',
  operation: 'db.operation.name'
} as const
