/**
 * Imported first by every entry of this folder: says in one sentence what is wrong with an old Node, before anything
 * that it cannot read is loaded.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Warcha needs Node 20.19 or newer and this is Node ${process.versions.node}. Install one from https://nodejs.org\n`,
  )
  process.exit(1)
}
