import type { AttachmentType } from '@simpul/domain/wire'

const ENDINGS: Readonly<Record<AttachmentType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** A file that was made elsewhere: shown as a picture or saved, never opened as a page of ours, kept by nobody on the way. */
export const attachmentFile = (
  bytes: Uint8Array<ArrayBuffer>,
  type: AttachmentType,
  hash: string,
): Response =>
  new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${hash.slice(0, 8)}.${ENDINGS[type]}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
