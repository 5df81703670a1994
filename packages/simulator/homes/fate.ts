import type { StatusCode } from '@simpul/domain/cases'
import type { Aid, MissedStanding } from '@simpul/domain/vulnerability'

/** Of whom a form speaks: the home as a whole, or one of those who live there. */
export type FormAbout = 'home' | 'father' | 'mother' | 'youngest' | 'pupil' | 'elder'

/** A form that was filled in about a home, and how far it has come. */
export interface FateForm {
  readonly code: string
  readonly about: FormAbout
  readonly steps: readonly StatusCode[]
}

/** How a family lives in truth, and what of it has been written down. */
export interface Fate {
  readonly income: 'fixed' | 'irregular' | 'none'
  readonly hasAssets: boolean
  /** As the official register has it; not listed where absent. */
  readonly decile?: number
  /** What they receive, by the options of the forms. */
  readonly aid: readonly ('pkh' | 'bpnt' | 'pbi_jk' | 'pip')[]
  readonly isHouseSound: boolean
  readonly hasToilet: boolean
  readonly hasWater: boolean
  readonly hasPapers: boolean
  readonly isDisabled: boolean
  readonly isChronic: boolean
  readonly hasFather: boolean
  readonly pupil?: 'at-school' | 'dropped-out'
  readonly hasElder: boolean
  readonly forms: readonly FateForm[]
  /** What the list of likely missed aid ought to say of them: what is written down cannot but lead there. */
  readonly missed: Readonly<Partial<Record<Aid, MissedStanding>>>
}

const DECIDED = ['submitted', 'verifying', 'verified', 'village_decided'] as const
const SENT_ON = [...DECIDED, 'forwarded_subdistrict', 'forwarded_opd'] as const
const DECLINED = [...SENT_ON, 'opd_accepted', 'opd_declined'] as const

const form = (code: string, about: FormAbout, ...steps: StatusCode[]): FateForm => ({ code, about, steps })

/** The social kader sat down with them; nobody asked what they receive. */
const VISITED = form('SOC-02', 'home', 'recorded')

const SETTLED: Fate = {
  income: 'fixed',
  hasAssets: true,
  decile: 7,
  aid: [],
  isHouseSound: true,
  hasToilet: true,
  hasWater: true,
  hasPapers: true,
  isDisabled: false,
  isChronic: false,
  hasFather: true,
  hasElder: false,
  forms: [],
  missed: {},
}
const { decile: _, ...NOT_LISTED } = SETTLED
const POOR: Fate = { ...NOT_LISTED, income: 'none', hasAssets: false }
const NOT_ASKED = { pkh: 'not-known', 'food-aid': 'not-known', 'health-insurance': 'not-known' } as const

/** The homes of a post take these in turn; most families get by. */
export const FATES: readonly Fate[] = [
  { ...POOR, forms: [VISITED], missed: NOT_ASKED },
  { ...SETTLED, forms: [VISITED] },
  SETTLED,
  // Asked for and turned down: the quota was used up.
  {
    ...POOR,
    forms: [form('SOC-01', 'home', ...DECLINED)],
    missed: {
      ...{ pkh: 'not-received', 'food-aid': 'not-received', 'health-insurance': 'not-received' },
      dtsen: 'not-known',
    },
  },
  { ...SETTLED, pupil: 'at-school' },
  {
    ...SETTLED,
    pupil: 'dropped-out',
    forms: [form('EDU-02', 'pupil', ...DECIDED)],
    missed: { schooling: 'not-known' },
  },
  SETTLED,
  { ...SETTLED, income: 'irregular', isHouseSound: false, forms: [VISITED], missed: { house: 'not-known' } },
  // A grandmother, her daughter and the child: nobody earns much.
  {
    ...POOR,
    income: 'irregular',
    isChronic: true,
    hasFather: false,
    hasElder: true,
    forms: [VISITED],
    missed: { ...NOT_ASKED, 'elderly-cash': 'not-known' },
  },
  { ...SETTLED, hasElder: true, forms: [VISITED] },
  // On its way: nothing is missed for now.
  {
    ...POOR,
    forms: [form('SOC-01', 'home', ...SENT_ON)],
    missed: {
      ...{ pkh: 'asked-for', 'food-aid': 'asked-for', 'health-insurance': 'asked-for', dtsen: 'asked-for' },
    },
  },
  SETTLED,
  {
    ...SETTLED,
    hasToilet: false,
    hasWater: false,
    forms: [
      form('PWK-02', 'home', ...DECIDED, 'forwarded_opd', 'opd_accepted', 'opd_declined'),
      form('PWK-01', 'home', 'submitted', 'verifying'),
    ],
    missed: { toilet: 'not-known', water: 'asked-for' },
  },
  // Poor, and everything that there is arrives.
  {
    ...POOR,
    decile: 2,
    aid: ['pkh', 'bpnt', 'pbi_jk', 'pip'],
    forms: [form('SOC-01', 'home', 'submitted', 'verifying', 'rejected')],
  },
  {
    ...POOR,
    isDisabled: true,
    isChronic: true,
    isHouseSound: false,
    forms: [VISITED],
    missed: { ...NOT_ASKED, 'disability-cash': 'not-known', house: 'not-known' },
  },
  {
    ...SETTLED,
    hasPapers: false,
    forms: [form('SOC-09', 'mother', 'submitted')],
    missed: { documents: 'asked-for' },
  },
  {
    ...SETTLED,
    hasPapers: false,
    forms: [form('EDU-01', 'youngest', 'submitted')],
    missed: { documents: 'not-known' },
  },
]

/** An old woman by herself; all they get is what neighbours bring. */
export const ALONE: Fate = {
  ...POOR,
  hasElder: true,
  isHouseSound: false,
  forms: [VISITED, form('SOC-05', 'elder', 'submitted', 'emergency_dispatched')],
  missed: {
    ...{ pkh: 'not-received', 'food-aid': 'not-received', 'health-insurance': 'not-received' },
    ...{ 'elderly-cash': 'asked-for', house: 'not-known' },
  },
}
