import { z } from 'zod'

/** Refusals about backups: each says what is wrong with which side, because each has its own way out. */
export const backupErrors = {
  /** It was there when the list was shown. */
  'backup.not_found': z.object({}),
  /** Nothing that Warcha wrote, or only a part of it. */
  'backup.foreign': z.object({}),
  'backup.empty': z.object({}),
  /** Shorter than its manifest says: the copy was cut off. */
  'backup.truncated': z.object({}),
  /** Its bytes are not those that were written. */
  'backup.damaged': z.object({}),
  /** Made by a later version of Warcha. */
  'backup.newer': z.object({}),
  'backup.other_centre': z.object({}),
  /** It was made before the keys of the data were renewed. */
  'backup.needs_paper_key': z.object({}),
  /** No paper key had been typed back when it was made. */
  'backup.no_paper_key': z.object({}),
  /** The copy that was just made did not pass its checks, or could not be written. */
  'backup.not_made': z.object({}),
  'backup.disk_full': z.object({}),
  /** The folder or stick is not there any more. */
  'backup.place_missing': z.object({}),
  /** The folder cannot be written to. */
  'backup.place_read_only': z.object({}),
  'backup.place_full': z.object({}),
  /** The stick is there, and does not take or give back what is written. */
  'backup.place_failing': z.object({}),
  /** FAT32 holds no file of 4 GB. */
  'backup.too_large': z.object({}),
}
