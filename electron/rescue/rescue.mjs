import { createDecipheriv, createHmac, hkdfSync, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

/**
 * `npm run rescue -- --data <folder> --out <file.sqlite>`: turns Warcha's encrypted database into plain SQLite with the
 * paper key and nothing of Warcha. It needs Node alone, shares no code with the application on purpose, and only reads
 * in the data folder. docs/rescue.md describes the formats, so that it can be written again in any language.
 */

const usage = `npm run rescue -- --data <folder> --out <file.sqlite>
  --data      the data folder (warcha.sqlite with vault.json beside it)
  --database  another encrypted file than warcha.sqlite, e.g. a backup
  --envelope  another envelope than the folder's, e.g. the one beside a backup
  --out       where the plain SQLite file goes; it must not exist. Without it the pages are only checked
  --damaged   write the file even where pages are damaged`

const pageSize = 4096
const tagBytes = 64
const ivBytes = 16
/** What each page keeps at its end: the vector and the HMAC. */
const reserve = ivBytes + tagBytes

class Refusal extends Error {}

/** @param {string} path */
function readEnvelope(path) {
  try {
    const { envelope } = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(envelope.slots) ? [envelope] : []
  } catch {
    return []
  }
}

/**
 * The 28 letters of the paper key that are its secret, one value a byte; the last four only check them.
 * @param {string} typed
 */
function readPaperKey(typed) {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const values = [...typed.normalize('NFKC').toUpperCase()]
    .map((letter) => letter.replace('O', '0').replace(/[IL]/, '1'))
    .map((letter) => letter.replace(/[٠-٩]/, (digit) => String(digit.charCodeAt(0) - 0x660)))
    .map((letter) => alphabet.indexOf(letter))
    .filter((value) => value >= 0)
  if (values.length !== 32) throw new Refusal(`The paper key has 32 letters and digits; ${values.length} were typed.`)
  return Buffer.from(values.slice(0, 28))
}

/**
 * The data key, from the first recovery slot that the paper key opens.
 * @param {{ format: number, vaultId: string, slots: Record<string, string>[] }} envelope
 * @param {Buffer} secret
 */
function openRecoverySlot(envelope, secret) {
  const bytes = (/** @type {string | undefined} */ text) => Buffer.from(text ?? '', 'base64')
  for (const { kind, id, salt, nonce, ciphertext, authTag } of envelope.slots) {
    if (kind !== 'recovery') continue
    const key = Buffer.from(hkdfSync('sha256', secret, bytes(salt), 'warcha recovery slot', 32))
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes(nonce), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(JSON.stringify([envelope.format, envelope.vaultId, kind, id])))
      decipher.setAuthTag(bytes(authTag))
      return Buffer.concat([decipher.update(bytes(ciphertext)), decipher.final()])
    } catch {
      // Another paper key's slot, or a damaged one: the next may open.
    }
  }
  return undefined
}

/**
 * Opens pages of one file: AES-256-CBC, then HMAC-SHA512 over what is encrypted, the vector and the page's number.
 * @param {Buffer} dataKey
 * @param {Buffer} salt
 */
function pageReader(dataKey, salt) {
  const macKey = pbkdf2Sync(dataKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512')
  return (/** @type {Buffer} */ page, /** @type {number} */ number) => {
    // The salt of the file stands where page 1 would begin.
    const start = number === 1 ? 16 : 0
    const end = pageSize - reserve
    const little = Buffer.alloc(4)
    little.writeUInt32LE(number)
    const mac = createHmac('sha512', macKey)
      .update(page.subarray(start, end + ivBytes))
      .update(little)
      .digest()
    const decipher = createDecipheriv('aes-256-cbc', dataKey, page.subarray(end, end + ivBytes)).setAutoPadding(false)
    const plain = Buffer.alloc(pageSize)
    if (start > 0) plain.write('SQLite format 3\0', 'latin1')
    Buffer.concat([decipher.update(page.subarray(start, end)), decipher.final()]).copy(plain, start)
    return { plain, isSound: timingSafeEqual(mac, page.subarray(end + ivBytes)) }
  }
}

/**
 * The pages of the write-ahead log up to its last finished transaction: what was saved and not yet put into the file.
 * @param {string} path
 * @param {(page: Buffer, number: number) => { plain: Buffer, isSound: boolean }} read
 */
function readLog(path, read) {
  /** @type {Map<number, Buffer>} */
  const finished = new Map()
  /** @type {number | undefined} */
  let pageCount
  const log = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  if (log.length < 32) return { finished, pageCount }
  const isBig = (log.readUInt32BE(0) & 1) === 1
  let sum = checksum([0, 0], log.subarray(0, 24), isBig)
  if (sum[0] !== log.readUInt32BE(24) || sum[1] !== log.readUInt32BE(28)) return { finished, pageCount }
  /** @type {Map<number, Buffer>} */
  let open = new Map()
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    const frame = log.subarray(at, at + 24)
    const number = frame.readUInt32BE(0)
    const committed = frame.readUInt32BE(4)
    // Frames of an earlier round of the log carry other salts: here the present one ends.
    if (!frame.subarray(8, 16).equals(log.subarray(16, 24))) break
    const page = log.subarray(at + 24, at + 24 + pageSize)
    sum = checksum(checksum(sum, frame.subarray(0, 8), isBig), page, isBig)
    if (sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break
    const { plain, isSound } = read(page, number)
    if (!isSound) break
    open.set(number, plain)
    if (committed === 0) continue
    for (const [one, content] of open) finished.set(one, content)
    open = new Map()
    pageCount = committed
  }
  return { finished, pageCount }
}

/**
 * SQLite's own checksum of its log.
 * @param {readonly [number, number]} before
 * @param {Buffer} bytes
 * @param {boolean} isBig
 * @returns {[number, number]}
 */
function checksum([one, two], bytes, isBig) {
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0
    two = (two + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0
  }
  return [one, two]
}

/** The key as it is typed on standard input; asked for only where somebody sits before a terminal. */
async function askForPaperKey() {
  if (process.stdin.isTTY) process.stderr.write('Paper key: ')
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  throw new Refusal('No paper key was given on standard input.')
}

/**
 * Reads every page, from the log where it is newer, and answers the numbers of those that are damaged.
 * @param {{ database: number, log: ReturnType<typeof readLog>, read: ReturnType<typeof pageReader> }} source
 * @param {(page: Buffer) => void} write
 */
function eachPage({ database, log, read }, write) {
  const inFile = Math.floor(fstatSync(database).size / pageSize)
  const pageCount = log.pageCount ?? inFile
  /** @type {number[]} */
  const damaged = []
  const page = Buffer.alloc(pageSize)
  for (let number = 1; number <= pageCount; number++) {
    let plain = log.finished.get(number)
    if (!plain) {
      page.fill(0)
      const found = readSync(database, page, 0, pageSize, (number - 1) * pageSize)
      const opened = read(page, number)
      if (found < pageSize || !opened.isSound) damaged.push(number)
      plain = opened.plain
    }
    // The version bytes of a file with a log become those of one without: the copy opens anywhere, read-only too.
    if (number === 1) plain.fill(1, 18, 20)
    write(plain)
  }
  return { pageCount, damaged, isCut: !log.pageCount && fstatSync(database).size % pageSize !== 0 }
}

async function run() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      database: { type: 'string' },
      envelope: { type: 'string' },
      out: { type: 'string' },
      damaged: { type: 'boolean', default: false },
    },
  })
  const folder = values.data ?? '.'
  const path = values.database ?? join(folder, 'warcha.sqlite')
  const twins = ['vault.json', 'vault.copy.json', 'vault.previous.json'].map((name) => join(folder, name))
  if (!existsSync(path)) throw new Refusal(`${path} is not there.\n${usage}`)
  if (values.out && existsSync(values.out)) throw new Refusal(`${values.out} exists already and was not replaced.`)
  const envelopes = (values.envelope ? [values.envelope] : twins).flatMap(readEnvelope)
  if (envelopes.length === 0) throw new Refusal('No readable envelope (vault.json) was found.')
  const secret = readPaperKey(await askForPaperKey())
  const dataKey = envelopes.map((envelope) => openRecoverySlot(envelope, secret)).find((key) => key !== undefined)
  if (!dataKey) throw new Refusal('This paper key opens no slot of the envelope: it is mistyped, replaced or another.')

  const database = openSync(path, 'r')
  const salt = Buffer.alloc(16)
  readSync(database, salt, 0, 16, 0)
  const read = pageReader(dataKey, salt)
  const log = readLog(`${path}-wal`, read)
  const check = eachPage({ database, log, read }, () => {})
  const inLog = log.finished.size === 0 ? '' : `, ${log.finished.size} of them newer in the log`
  process.stderr.write(`${check.pageCount} pages${inLog}.\n`)
  if (check.isCut) process.stderr.write('The file ends in the middle of a page.\n')
  if (check.damaged.length > 0) process.stderr.write(`Damaged pages: ${check.damaged.join(', ')}.\n`)
  const isWhole = check.damaged.length === 0 && !check.isCut
  if (!isWhole) process.exitCode = 2
  if (!values.out) return
  if (!isWhole && !values.damaged) throw new Refusal('Nothing was written. With --damaged what can be read is.')
  const out = openSync(values.out, 'wx', 0o600)
  try {
    eachPage({ database, log, read }, (page) => writeSync(out, page))
    closeSync(out)
  } catch (error) {
    rmSync(values.out, { force: true })
    throw error
  }
  process.stderr.write(
    `${values.out} holds everything in clear: keep it like the paper key, and delete it after use.\n`,
  )
}

run().catch((error) => {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`)
  process.exitCode ||= 1
})
