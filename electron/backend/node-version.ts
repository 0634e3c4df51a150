/** The first thing a backend checks: better-sqlite3 crashes the process without a word on an older Node. */
export function requireNode(major: number): void {
  const found = Number(process.versions.node.split('.')[0])
  if (found >= major) return
  process.stderr.write(
    `Warcha's backend needs Node ${major} or newer and runs in Node ${process.versions.node}. ` +
      'Start it with npm start, or set WARCHA_BACKEND_NODE to the path of a newer Node.\n',
  )
  process.exit(1)
}
