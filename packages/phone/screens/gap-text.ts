import type { Gap } from '../form/registration.ts'
import { say } from '../text/language.ts'
import { register as text } from '../text/people-text.ts'

const GAP_TEXTS = {
  sex: text.gapSex,
  birth: text.gapBirth,
  nik: text.gapNik,
  familyCardNo: text.gapFamilyCard,
  phone: text.gapPhone,
} as const

/** What is missing or incomplete, in words. */
export const gapText = (gap: Gap): string => say(GAP_TEXTS[gap])
