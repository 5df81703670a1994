import type { ServiceSheet } from '../../core/index.ts'
import { digitalLiteracy } from './digital-literacy/definition.ts'
import { earlyChildhood } from './early-childhood/definition.ts'
import { educationComplaint } from './education-complaint/definition.ts'
import { educationOutreach } from './education-outreach/definition.ts'
import { educationalAids } from './educational-aids/definition.ts'
import { equivalencyEducation } from './equivalency-education/definition.ts'
import { outOfSchool } from './out-of-school/definition.ts'
import { readingCorner } from './reading-corner/definition.ts'
import { schoolSupport } from './school-support/definition.ts'
import { specialEducation } from './special-education/definition.ts'

/** The services of this sector, in the order in which they are shown. One more service is one more line. */
export const educationSheets: readonly ServiceSheet[] = [
  earlyChildhood,
  outOfSchool,
  equivalencyEducation,
  schoolSupport,
  specialEducation,
  readingCorner,
  digitalLiteracy,
  educationalAids,
  educationOutreach,
  educationComplaint,
]
