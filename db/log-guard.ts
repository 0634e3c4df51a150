import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { DomainError } from '../electron/shared/errors.ts'

const pageSize = 4096
const tagBytes = 64

/**
 * Nothing in SQLite ties a write-ahead log to its database: a log of another file beside ours would be played into it
 * and destroy it. Ours is known by the HMAC of its pages (docs/rescue.md). A log that SQLite itself would ignore, torn or
 * made of anything else, is no danger and is left to it.
 * @throws DomainError `database.foreign_log`.
 */
export function refuseForeignLog({ path, key }: { path: string; key: Buffer }): void {
  const log = startOf(`${path}-wal`, 32 + 24 + pageSize)
  if (log.length < 32 + 24 + pageSize || !wouldBePlayed(log)) return
  const salt = startOf(path, 16).map((byte) => byte ^ 0x3a)
  const page = log.subarray(32 + 24)
  const number = log.readUInt32BE(32)
  const little = Buffer.alloc(4)
  little.writeUInt32LE(number)
  const mac = createHmac('sha512', pbkdf2Sync(key, salt, 2, 32, 'sha512'))
    // The first page begins with the salt, which is not encrypted.
    .update(page.subarray(number === 1 ? 16 : 0, pageSize - tagBytes))
    .update(little)
    .digest()
  if (!timingSafeEqual(mac, page.subarray(pageSize - tagBytes))) throw new DomainError('database.foreign_log', {})
}

function startOf(path: string, length: number): Buffer {
  if (!existsSync(path)) return Buffer.alloc(0)
  const bytes = Buffer.alloc(length)
  const descriptor = openSync(path, 'r')
  const found = readSync(descriptor, bytes, 0, length, 0)
  closeSync(descriptor)
  return bytes.subarray(0, found)
}

/** Whether the header and the first frame are right by SQLite's own sums. */
function wouldBePlayed(log: Buffer): boolean {
  if (log.readUInt32BE(0) >>> 1 !== 0x377f0682 >>> 1) return false
  const word = (log.readUInt32BE(0) & 1) === 1 ? log.readUInt32BE.bind(log) : log.readUInt32LE.bind(log)
  let [one, two] = [0, 0]
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at += 8) {
      one = (one + word(at) + two) >>> 0
      two = (two + word(at + 4) + one) >>> 0
    }
  }
  add(0, 24)
  if (one !== log.readUInt32BE(24) || two !== log.readUInt32BE(28)) return false
  add(32, 40)
  add(56, 56 + pageSize)
  return (
    log.subarray(16, 24).equals(log.subarray(40, 48)) && one === log.readUInt32BE(48) && two === log.readUInt32BE(52)
  )
}
