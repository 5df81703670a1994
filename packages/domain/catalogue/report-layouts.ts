import { type FrozenFigure, figureOf, type Month, ratioOf, type Text } from '../core/index.ts'
import { OFFICER_PARTS, VISITOR_GROUPS, VISITORS } from '../institution/index.ts'
import { editionOfMonth } from '../sectors/health/index.ts'
import { ratioById } from './indicators.ts'
import { columns as text, heads, layouts as names } from './report-text.ts'

/** One column of a printed register: what stands in it is read from one tally, or from nowhere yet. */
export interface ReportColumn {
  readonly id: string
  /** Above several columns: *Bayi 0-12 bulan*. */
  readonly head: Text
  readonly name: Text
  /** Absent: *belum dicatat*; the cell stays blank, for nobody has counted and found none. */
  readonly from?: { readonly indicator: string; readonly part?: string }
  /** A share in percent of figures of the same month, by the id of its ratio. */
  readonly ratio?: string
}

/** A register of the Posyandu information system (SIP), its columns in the order of the paper. */
export interface ReportLayout {
  readonly id: 'sip6' | 'sip7' | 'skdn'
  readonly name: Text
  readonly source: string
  readonly columns: readonly ReportColumn[]
}

const SEXES = ['L', 'P'] as const

const counted = (id: string, head: Text, name: Text, indicator: string, part?: string): ReportColumn => ({
  id,
  head,
  name,
  from: part === undefined ? { indicator } : { indicator, part },
})

const notYet = (head: Text, name: Text, id: string): ReportColumn => ({ id, head, name })

/** Boys and girls, or men and women. */
const bySex = (head: Text, indicator: string): ReportColumn[] =>
  SEXES.map((sex) => counted(`${indicator}.${sex}`, head, text[sex], indicator, sex))

const notYetBySex = (head: Text, id: string): ReportColumn[] =>
  SEXES.map((sex) => notYet(head, text[sex], `${id}.${sex}`))

const visitors = VISITOR_GROUPS.flatMap((group) =>
  (['new', 'old'] as const).flatMap((since) =>
    SEXES.map((sex) =>
      counted(
        `visitors.${group}.${since}.${sex}`,
        heads[group],
        text[`${since}${sex}`],
        'attendance.visitors',
        `${group}.${since}.${sex}`,
      ),
    ),
  ),
)

const officerHeads = { kader: heads.kader, plkb: heads.plkb, medical: heads.medical }
const officers = OFFICER_PARTS.map((part) => {
  const sex = part.endsWith('L') ? 'L' : 'P'
  return counted(`officers.${part}`, officerHeads[officerKind(part)], text[sex], 'day.officers', part)
})

function officerKind(part: (typeof OFFICER_PARTS)[number]): keyof typeof officerHeads {
  if (part.startsWith('kader')) return 'kader'
  return part.startsWith('plkb') ? 'plkb' : 'medical'
}

/** Visitors, officers, births and deaths. Source of the columns: domain notes on the institution, 6.2 [V]. */
export const SIP6: ReportLayout = {
  id: 'sip6',
  name: names.sip6,
  source: 'domain notes on the institution, 6.2',
  columns: [
    ...visitors,
    notYet(heads.mothers, text.couples, 'couples'),
    notYet(heads.mothers, text.pregnant, 'pregnant-visitors'),
    notYet(heads.mothers, text.breastfeeding, 'breastfeeding-visitors'),
    ...officers,
    ...bySex(heads.births, 'people.births'),
    ...bySex(heads.deaths, 'people.deaths'),
  ],
}

const ANTIGENS = ['hb0', 'bcg', 'polio', 'ipv', 'dpt-hb-hib', 'pcv', 'rotavirus', 'mr'] as const

/** Results of the activities. Source of the columns: domain notes on the institution, 6.2 [V]. */
export const SIP7: ReportLayout = {
  id: 'sip7',
  name: names.sip7,
  source: 'domain notes on the institution, 6.2',
  columns: [
    notYet(heads.pregnant, text.number, 'pregnant'),
    notYet(heads.pregnant, text.checked, 'pregnant-checked'),
    notYet(heads.pregnant, text.iron, 'pregnant-iron'),
    notYet(heads.breastfeeding, text.number, 'breastfeeding'),
    notYet(heads.contraception, text.condom, 'kb-condom'),
    notYet(heads.contraception, text.pill, 'kb-pill'),
    notYet(heads.contraception, text.injection, 'kb-injection'),
    notYet(heads.contraception, text.otherMethods, 'kb-other'),
    ...(['S', 'K', 'D', 'N'] as const).flatMap((letter) => bySex(heads[letter], `skdn.${letter}-sex`)),
    ...notYetBySex(heads.vitaminA, 'vitamin-a'),
    ...notYetBySex(heads.pmt, 'pmt'),
    notYet(heads.tt, text.number, 'tt'),
    ...ANTIGENS.flatMap((antigen) => notYetBySex(heads[antigen], antigen)),
    ...notYetBySex(heads.diarrhoea, 'diarrhoea'),
    ...notYetBySex(heads.ors, 'ors'),
  ],
}

const LETTERS = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'] as const
const RATIOS = ['K_S', 'D_S', 'N_Dprime', 'BGM_D'] as const

/** SKDN with what D is made of. Source: domain notes on health, 2.8. */
export const SKDN: ReportLayout = {
  id: 'skdn',
  name: names.skdn,
  source: 'domain notes on health, 2.8',
  columns: [
    ...LETTERS.map((letter) => {
      const name: Text = { id: letter, en: letter }
      return counted(`skdn.${letter}`, heads.skdn, name, `skdn.${letter}`)
    }),
    ...RATIOS.map((id) => ({
      id: `skdn.${id}`,
      head: heads.percent,
      name: ratioById(`skdn.${id}`)?.name ?? { id, en: id },
      ratio: `skdn.${id}`,
    })),
  ],
}

export const reportLayouts: readonly ReportLayout[] = [SIP6, SIP7, SKDN]

/** What stands in a column: undefined where it is not recorded yet, never a 0 that nobody counted. */
export function cellOf(column: ReportColumn, figures: readonly FrozenFigure[]): number | undefined {
  const { from, ratio } = column
  if (ratio !== undefined) return shareOf(ratio, figures)
  if (from === undefined) return undefined
  const contribution = figures.find(({ indicator }) => indicator === from.indicator)?.contribution
  if (contribution === undefined) return undefined
  if (from.part === undefined) return figureOf(contribution)
  return contribution.kind === 'parts' ? (contribution.parts[from.part] ?? 0) : undefined
}

function shareOf(id: string, figures: readonly FrozenFigure[]): number | undefined {
  const ratio = ratioById(id)
  if (ratio === undefined) return undefined
  const numbers = figures.map(({ indicator, contribution }) => [indicator, figureOf(contribution)])
  return ratioOf(ratio, Object.fromEntries(numbers)) ?? undefined
}

/** A register as rows of numbers: what screen, print and spreadsheet show alike. */
export interface RegisterTable {
  readonly layout: ReportLayout
  /** One row a month; null where nothing is recorded yet, or the month is still to come. */
  readonly rows: readonly { readonly month: Month; readonly cells: readonly (number | null)[] }[]
}

/** @param months the figures of each month; undefined where there are none yet: its row stays blank */
export const registerTable = (
  layout: ReportLayout,
  months: readonly { readonly month: Month; readonly figures: readonly FrozenFigure[] | undefined }[],
): RegisterTable => ({
  layout,
  rows: months.map(({ month, figures }) => ({
    month,
    cells: layout.columns.map((column) => (figures === undefined ? null : (cellOf(column, figures) ?? null))),
  })),
})

/** By which editions of the guides a month is counted: what a report says of itself. */
export const editionsOf = (month: Month): string => `${editionOfMonth(month).id}; SIP ${VISITORS.from}`

/** One figure that is not any more what was reported. */
export interface ChangedFigure {
  readonly indicator: string
  /** Of a count in parts. */
  readonly part?: string
  readonly reported: number
  readonly now: number
}

/**
 * Where the figures of a month have moved away from those that were sent: *dilaporkan 41, kini 43*. Figures of another
 * version of a definition count something else and are not compared.
 */
export function changedSince(sent: readonly FrozenFigure[], now: readonly FrozenFigure[]): ChangedFigure[] {
  const present = new Map(now.map((figure) => [`${figure.indicator} ${figure.version}`, figure]))
  return sent.flatMap((before) => {
    const after = present.get(`${before.indicator} ${before.version}`)
    return after === undefined ? [] : differences(before, after)
  })
}

function differences(before: FrozenFigure, after: FrozenFigure): ChangedFigure[] {
  const { indicator, contribution: one } = before
  const { contribution: other } = after
  if (one.kind !== 'parts' || other.kind !== 'parts') {
    const [reported, now] = [figureOf(one), figureOf(other)]
    return reported === now ? [] : [{ indicator, reported, now }]
  }
  return [...new Set([...Object.keys(one.parts), ...Object.keys(other.parts)])]
    .sort()
    .map((part) => ({ indicator, part, reported: one.parts[part] ?? 0, now: other.parts[part] ?? 0 }))
    .filter(({ reported, now }) => reported !== now)
}
