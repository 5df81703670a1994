import { completedMonths, daysBetween, type NikProblem, parseNik } from '../../core/index.ts'
import { clusterOf } from './clusters.ts'
import { digitPreference } from './digit-preference.ts'
import { plausibleCheck, plausiblePair } from './plausible.ts'
import { type Rule, rule } from './rule.ts'
import { aBoolean, aCount, aDate, aNumber, anything, aText, BAD, listOf, maybe, oneOf } from './rule-input.ts'

const SEX = oneOf(['L', 'P'])

const NIK_REASONS: Readonly<Record<NikProblem, string>> = {
  length: 'bukan_16_angka',
  characters: 'bukan_16_angka',
  province: 'provinsi_tidak_dikenal',
  regency: 'kabupaten_tidak_dikenal',
  district: 'kecamatan_tidak_dikenal',
  date: 'tanggal_lahir_tidak_mungkin',
  sequence: 'nomor_urut_nol',
}

/** Spreadsheets turn a NIK into a number and destroy it: only text is read. */
function nikAnswer(nik: unknown): unknown {
  const parsed = parseNik(typeof nik === 'string' ? nik : '')
  if (!parsed.ok) return { valid: false, reason: NIK_REASONS[parsed.problem] }
  const { sex, day, month, yy } = parsed.value
  return { valid: true, sex, day, month, yy }
}

/** Rules about people and measurements of any cluster. */
export const peopleRules = {
  'age.days': rule({ birth: aDate, on: aDate }, ({ birth, on }) => ({ days: daysBetween(birth, on) })),

  'age.completedMonths': rule({ birth: aDate, on: aDate }, ({ birth, on }) => {
    const months = completedMonths(birth, on)
    return { months, years: Math.floor(months / 12) }
  }),

  'cluster.of': rule(
    {
      birth: aDate,
      on: aDate,
      sex: maybe(SEX),
      pregnant: maybe(aBoolean),
      deliveredOn: maybe(aDate),
      breastfeeding: maybe(aBoolean),
    },
    (facts) => clusterOf(facts),
  ),

  'plausible.check': rule(
    { field: aText, group: aText, value: maybe(aNumber) },
    ({ field, group, value }) => ({
      result: value === undefined ? null : plausibleCheck(field, group, value),
    }),
  ),

  'plausible.bpPair': rule({ sys: aNumber, dia: aNumber }, ({ sys, dia }) => ({
    ok: plausiblePair(sys, dia),
  })),

  'digitPreference.score': rule({ counts: listOf(aCount) }, ({ counts }) =>
    counts.length === 10 ? digitPreference(counts) : BAD,
  ),

  'nik.parse': rule({ nik: anything }, ({ nik }) => nikAnswer(nik)),
} satisfies Record<string, Rule>
