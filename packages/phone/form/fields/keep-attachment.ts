import type { Attachment, QuestionOf } from '@simpul/domain/core'
import type { FormTools } from '../form-tools.ts'
import { shrinkPhoto } from '../shrink-photo.ts'

/** Why a picture or paper was not taken. */
export type AttachmentTrouble = 'unopenable' | 'wrongPaper' | 'largePaper' | 'fileFull'

const MB = 1_048_576
const NAME_CHARS = 80

/** Makes a picture small, keeps it sealed on this phone, and says of it what an entry says. A paper is kept as it is. */
export async function keepAttachment(
  file: File,
  question: QuestionOf<'photo' | 'file'>,
  keepFile: FormTools['keepFile'],
): Promise<Attachment | AttachmentTrouble> {
  const isPaper = !file.type.startsWith('image/') && question.mime.includes(file.type)
  const small = isPaper ? file : await shrinkPhoto(file)
  if (small === undefined) return question.type === 'photo' ? 'unopenable' : 'wrongPaper'
  if (small.size > question.maxMb * MB) return 'largePaper'
  const kept = await keepFile(small)
  if (kept === undefined) return 'fileFull'
  // Cameras name pictures by time and place; what the picture shows is enough.
  const name = isPaper ? file.name.slice(0, NAME_CHARS) : `${kept.hash.slice(0, 8)}.jpg`
  return { type: small.type, bytes: small.size, name, hash: kept.hash }
}
