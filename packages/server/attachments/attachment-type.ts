import type { AttachmentType } from '@simpul/domain/wire'

/** What a file is by its first bytes; undefined when it is nothing that is taken. */
export function attachmentType(bytes: Uint8Array): AttachmentType | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  return head.startsWith('%PDF-') ? 'application/pdf' : undefined
}
