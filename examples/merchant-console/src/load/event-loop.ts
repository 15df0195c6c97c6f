// Loaded before the program that is measured: asked by a message, it tells how late its event loop was since it was asked last, in milliseconds.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const late = monitorEventLoopDelay({ resolution: 5 })
late.enable()
process.on('message', () => {
  process.send?.({ most: Math.round(late.max / 1e6), p99: Math.round(late.percentile(99) / 1e6) })
  late.reset()
})
process.channel?.unref()
