import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { say } from '../text/say.ts'
import { shell } from '../text/text.ts'

/** What a service of any sector is called, for who reads a list and knows no codes. */
export const serviceName = (id: string): string => say(anyServiceById(id)?.name ?? shell.otherService)
