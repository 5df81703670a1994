/**
 * A Kemendagri area code in its canonical text form, dots kept: `PP`, `PP.KK`, `PP.KK.CC` or `PP.KK.CC.VVVV`.
 * BPS codes look alike and differ; they never stand in this type.
 */
export type AreaCode = string

/** From wide to narrow. district: kabupaten or kota; subdistrict: kecamatan; village: kelurahan or desa. */
export const AREA_LEVELS = ['province', 'district', 'subdistrict', 'village'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

export type DistrictKind = 'kabupaten' | 'kota'
export type VillageKind = 'kelurahan' | 'desa' | 'desa-adat'

/** Length of a code by level. */
const LENGTHS: readonly number[] = [2, 5, 8, 13]

// 00 is nobody's; kabupaten are 01-69 and kota 71-99; villages start with 1, 2 or 3 (Kepmendagri 300.2.2-2138/2025).
const CODE = /^[1-9]\d(\.(0[1-9]|[1-6]\d|7[1-9]|[89]\d)(\.(0[1-9]|[1-9]\d)(\.[123](?!000)\d{3})?)?)?$/

/** The code, or undefined when it cannot be one. Whether it is in force is a question for the area tree. */
export const parseAreaCode = (text: string): AreaCode | undefined => (CODE.test(text) ? text : undefined)

/** The level of a code; anything but a code is a bug and throws. */
export function areaLevel(code: AreaCode): AreaLevel {
  const level = AREA_LEVELS[LENGTHS.indexOf(code.length)]
  if (level === undefined) throw new Error(`not an area code: ${code}`)
  return level
}

/** The code of the area around it, or undefined for a province. */
export function parentAreaCode(code: AreaCode): AreaCode | undefined {
  const length = LENGTHS[LENGTHS.indexOf(code.length) - 1]
  return length === undefined ? undefined : code.slice(0, length)
}

/** The codes around it, nearest first: subdistrict, district, province. */
export function ancestorAreaCodes(code: AreaCode): AreaCode[] {
  const parent = parentAreaCode(code)
  return parent === undefined ? [] : [parent, ...ancestorAreaCodes(parent)]
}

/** Whether `code` is `around` or lies in it, by the digits alone. */
export const isInArea = (code: AreaCode, around: AreaCode): boolean =>
  code === around || code.startsWith(`${around}.`)

/** Kabupaten or kota, or undefined for a province. Works for everything within a district too. */
export function districtKind(code: AreaCode): DistrictKind | undefined {
  if (code.length < 5) return undefined
  return Number(code.slice(3, 5)) > 70 ? 'kota' : 'kabupaten'
}

const VILLAGE_KINDS: Readonly<Record<string, VillageKind>> = { 1: 'kelurahan', 2: 'desa', 3: 'desa-adat' }

/** The kind of a village, or undefined for wider areas. */
export const villageKind = (code: AreaCode): VillageKind | undefined => VILLAGE_KINDS[code.charAt(9)]

/** Without dots, as in a NIK and in FHIR: `31.71.01.1001` is `3171011001`. */
export const areaCodeDigits = (code: AreaCode): string => code.replaceAll('.', '')
