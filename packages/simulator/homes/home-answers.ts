import type { Answers } from '@simpul/domain/core'
import { READ_FORMS } from '@simpul/domain/vulnerability'
import type { WrittenPerson } from '../written/written-person.ts'
import { headOf, type Home } from './home.ts'

const READ = new Set(READ_FORMS.map(({ code }) => code))

/** What a family answers to a form about the household: how it lives in those by which homes are judged. */
export function homeAnswers(home: Home, code: string): Answers {
  const { members, address, rt } = home
  const head = headOf(home)
  return {
    ...{ source: 'home_visit', headName: head.name, headSex: sexIn(head) },
    ...{ memberCount: members.length, address, rt },
    ...(READ.has(code) ? { ...livelihood(home), ...people(home), ...aidOf(home), ...dwelling(home) } : {}),
  }
}

const livelihood = ({ fate: { income, hasAssets, decile } }: Home): Answers => ({
  ...(decile === undefined
    ? { dtsenStatus: 'not_listed' }
    : { dtsenStatus: 'listed', welfareDecile: decile }),
  incomeType: income,
  productiveAssets: [hasAssets ? 'motorcycle' : 'none'],
  assets: hasAssets ? 'yes' : 'no',
})

function people({ fate, family }: Home): Answers {
  const risks = [
    ...(fate.hasElder ? ['elderly'] : []),
    ...(fate.isDisabled ? ['disability'] : []),
    ...(fate.isChronic ? ['chronic'] : []),
    ...(fate.hasFather ? [] : ['female_head']),
  ]
  return {
    disabilityMembers: fate.isDisabled ? 1 : 0,
    elderlyMembers: fate.hasElder ? 1 : 0,
    chronicIllness: fate.isChronic,
    specialRisk: risks.length > 0 ? risks : ['none'],
    vulnerableMembers: family === undefined ? risks : [...risks, 'under5'],
  }
}

const aidOf = ({ fate: { aid } }: Home): Answers => ({ currentAid: aid.length > 0 ? aid : ['none'] })

const dwelling = ({ fate: { isHouseSound, hasToilet, hasWater } }: Home): Answers => ({
  houseStatus: isHouseSound ? 'adequate' : 'inadequate',
  houseCondition: isHouseSound ? 'adequate' : 'inadequate',
  kaderCategory: isHouseSound ? 'habitable' : 'rtlh',
  toilet: hasToilet ? 'own' : 'none',
  waterAccess: hasWater ? 'adequate' : 'inadequate',
  defecationPlace: hasToilet ? 'own' : 'open',
  mainSource: hasWater ? 'protected_well' : 'unprotected_well',
  ...(hasWater ? { sourceOnPremises: true, quality: ['clear'] } : { quality: ['turbid'] }),
})

/** What is answered about one of a home, whatever the form calls them. */
export const memberAnswers = (home: Home, one: WrittenPerson): Answers => ({
  source: 'home_visit',
  ...Object.fromEntries(
    ['child', 'subject'].flatMap((whose) => [
      [`${whose}Name`, one.name],
      [`${whose}Sex`, sexIn(one)],
      [`${whose}BirthDate`, one.birth],
    ]),
  ),
  ...(home.fate.hasPapers
    ? { birthCertificate: 'yes' }
    : { birthCertificate: 'no', documentsNeeded: ['ktp'], obstacle: ['not_recorded'] }),
  ...schooling(home),
  ...aidOf(home),
  ...{ livesAlone: home.members.length === 1, neglectSigns: ['no_caregiver'], livesWith: 'alone' },
})

/** As the forms write it. */
const sexIn = ({ sex }: WrittenPerson): string => (sex === 'L' ? 'M' : 'F')

const schooling = ({ fate: { pupil } }: Home): Answers => ({
  schoolStatus: pupil === 'dropped-out' ? 'dropout' : 'enrolled',
  ...{ lastLevel: 'sd', lastGrade: 6, reasons: ['cost'] },
  ...{ familyAssistance: ['none'], assistanceHeld: ['none'] },
})
