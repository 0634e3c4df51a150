import { DomainError } from '../../shared/errors.ts'

/** The first bytes that make a file what it says it is. */
const signatures = { 'image/png': '89504e470d0a1a0a', 'image/jpeg': 'ffd8ff', 'application/pdf': '25504446' } as const

/**
 * Refuses a file whose content is not of its declared type, under the field `path`.
 * @throws DomainError `input.invalid` with `field.file_type`.
 */
export function checkImage(file: { mediaType: keyof typeof signatures; content: string }, path: string): void {
  const start = Buffer.from(file.content.slice(0, 24), 'base64').toString('hex')
  if (!start.startsWith(signatures[file.mediaType]))
    throw new DomainError('input.invalid', { problems: [{ path, problem: 'field.file_type' }] })
}
