import { idFrom, type Month, type Uuid } from '../core/index.ts'

/** Digits and letters that nobody confuses when they are read aloud or copied by hand: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Forty bits: among a village's cases of a month the odds that two are alike are below one to a million. */
const NUMBER_CHARS = 8
/** Sixty bits, so that nobody finds a case by trying codes. */
const TRACKING_CHARS = 12

/**
 * The number of a case as people write it on letters: `SPM-HSG-1872011001-202611-4F7K-Q2MX`. Any phone can give it with
 * no signal, for its last part comes from the id that the phone made; village and month tell where to look for it.
 * Source: domain notes on the institution, 1.9 (case number), with the village added.
 * @param code of the service, such as HSG-01
 * @param village its code in the form 18.72.01.1001
 * @param month in which the case was written down
 */
export function caseNumber(caseId: Uuid, code: string, village: string, month: Month): string {
  const sector = code.split('-')[0] ?? code
  const place = village.replaceAll('.', '')
  return `SPM-${sector}-${place}-${month.replace('-', '')}-${shortNumber(caseId)}`
}

/** The last part of the number, enough inside one village. */
export const shortNumber = (caseId: Uuid): string =>
  grouped(letters(idFrom('case-number', caseId), NUMBER_CHARS))

/**
 * The code on the citizen's receipt: whoever has it sees how far the case is, and nobody else can guess it. It cannot be
 * worked out from the number.
 */
export const trackingCode = (caseId: Uuid): string =>
  grouped(letters(idFrom('case-tracking', caseId), TRACKING_CHARS))

/** A code as a person typed it: spaces and dashes left out or in, O for 0, I or L for 1. Undefined when it is none. */
export function readTrackingCode(text: string): string | undefined {
  const clean = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const fits = clean.length === TRACKING_CHARS && [...clean].every((char) => ALPHABET.includes(char))
  return fits ? grouped(clean) : undefined
}

/** The first letters of an id in base 32; made ids are hashes, so every bit of them counts. */
function letters(id: Uuid, count: number): string {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(0, 12)}${id.replaceAll('-', '').slice(20)}`)
  const total = 96n
  return Array.from({ length: count }, (_, place) => {
    const shift = total - 5n * BigInt(place + 1)
    return ALPHABET[Number((bits >> shift) & 31n)] ?? ''
  }).join('')
}

const grouped = (text: string): string => text.match(/.{4}/g)?.join('-') ?? text
