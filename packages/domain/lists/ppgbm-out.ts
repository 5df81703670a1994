import {
  addMonthsToDate,
  completedMonths,
  daysBetween,
  type PlainDate,
  standingValues,
} from '../core/index.ts'
import type { IdentityView, PersonSubject, PersonView } from '../people/index.ts'
import {
  assessMeasurement,
  type ChildGrowthView,
  categoryNames,
  hasBookOn,
  type KiaBookView,
  type Measurement,
  type NamedCategory,
} from '../sectors/health/index.ts'

/** A column of the e-PPGBM list, as the spreadsheet is to show it. */
export interface PpgbmColumn {
  readonly header: string
  readonly kind?: 'integer' | 'decimal' | 'date'
  readonly decimals?: number
}

const text = (header: string): PpgbmColumn => ({ header })
const decimal = (header: string, decimals: number): PpgbmColumn => ({ header, kind: 'decimal', decimals })
const date = (header: string): PpgbmColumn => ({ header, kind: 'date' })

/** The columns in their order, misspelt as they are (domain notes on health, 8.1). */
export const PPGBM_COLUMNS: readonly PpgbmColumn[] = [
  { header: 'No', kind: 'integer' },
  ...[
    text('NIK'),
    text('Nama'),
    text('JK'),
    date('Tgl Lahir'),
    decimal('BB Lahir', 2),
    decimal('TB Lahir', 1),
  ],
  ...['Nama Ortu', 'Prov', 'Kab/Kota', 'Kec', 'Pukesmas', 'Desa/Kel', 'Posyandu', 'RT', 'RW', 'Alamat'].map(
    text,
  ),
  ...[text('Usia Saat Ukur'), date('Tanggal Pengukuran'), decimal('Berat', 2), decimal('Tinggi', 1)],
  ...[text('Cara Ukur'), decimal('LiLA', 1), text('BB/U'), decimal('ZS BB/U', 2), text('TB/U')],
  ...[decimal('ZS TB/U', 2), text('BB/TB'), decimal('ZS BB/TB', 2), text('Naik Berat Badan')],
  ...['Jml Vit A', 'KPSP', 'KIA', 'Kelas Ibu Balita', 'Detail'].map(text),
]

/** A child with what stands about it. */
export interface PpgbmChild {
  readonly subject: PersonSubject
  readonly views: {
    readonly person?: PersonView
    readonly identity?: IdentityView
    readonly 'child-growth'?: ChildGrowthView
    readonly 'kia-book'?: KiaBookView
  }
}

/** Where a child's post is, in names. */
export interface PpgbmPlace {
  readonly district: string | null
  readonly subdistrict: string | null
  readonly village: string | null
  readonly post: string
}

type Value = string | number | null

/**
 * One row for each measurement of a child between two days, without its number. What nobody records here yet is empty.
 * A NIK is masked with stars, as e-PPGBM does: whole numbers leave this house one at a time or not at all.
 */
export function ppgbmRows(child: PpgbmChild, place: PpgbmPlace, from: PlainDate, to: PlainDate): Value[][] {
  const growth = child.views['child-growth']
  if (growth === undefined) return []
  const months = growth.measurements.filter(({ on }) => on >= from && on <= to)
  return months.map((measured) => [
    ...whoIs(child, place),
    ...measuredAs(child.subject, growth, measured),
    ...[null, null, bookOn(child.views['kia-book'], measured.on), null, null],
  ])
}

function whoIs({ subject, views }: PpgbmChild, place: PpgbmPlace): Value[] {
  const said = standingValues(views.person ?? {})
  const { nik } = standingValues(views.identity ?? {})
  const of = (key: string): string | null => (typeof said[key] === 'string' ? (said[key] as string) : null)
  const parents = [of('fatherName'), of('motherName')].filter((name) => name !== null).join('/')
  return [
    typeof nik === 'string' ? maskedNik(nik) : null,
    ...[subject.name, subject.sex ?? null, subject.birth ?? null, null, null],
    parents === '' ? null : parents,
    ...[null, place.district, place.subdistrict, null, place.village, place.post],
    ...[of('rt'), of('rw'), of('address')],
  ]
}

const maskedNik = (nik: string): string => `${nik.slice(0, 4)}${'*'.repeat(8)}${nik.slice(12)}`

function measuredAs(subject: PersonSubject, growth: ChildGrowthView, measured: Measurement): Value[] {
  const { scores, categories, verdict } = assessMeasurement(subject, growth, measured)
  const { weightKg = null, lengthCm = null, armCm = null, position, on } = measured
  const nameOf = (index: keyof typeof categories): string | null => {
    const code = categories[index]?.code as NamedCategory | undefined
    return code === undefined ? null : categoryNames[code].id
  }
  return [
    ageText(subject.birth, on),
    ...[on, weightKg, lengthCm, position === undefined ? null : POSITIONS[position], armCm],
    ...[nameOf('BB_U'), scores.z.BB_U, nameOf('TB_U'), scores.z.TB_U, nameOf('BB_TB'), scores.z.BB_TB],
    verdict?.status ?? null,
  ]
}

const POSITIONS = { berbaring: 'Terlentang', berdiri: 'Berdiri' } as const

/** `2 Tahun - 3 Bulan - 10 Hari`. */
function ageText(birth: PlainDate | undefined, on: PlainDate): string | null {
  if (birth === undefined || birth > on) return null
  const months = completedMonths(birth, on)
  const days = daysBetween(addMonthsToDate(birth, months), on)
  return `${Math.floor(months / 12)} Tahun - ${months % 12} Bulan - ${days} Hari`
}

function bookOn(book: KiaBookView | undefined, on: PlainDate): string | null {
  const has = book === undefined ? undefined : hasBookOn(book, on)
  if (has === undefined) return null
  return has ? 'Ya' : 'Tidak'
}
