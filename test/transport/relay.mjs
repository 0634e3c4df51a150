// Sends back whatever it is told, so that every message crosses a process boundary twice.
process.on('message', (message) => process.send?.(message))
process.send?.({ to: 'nobody' })
