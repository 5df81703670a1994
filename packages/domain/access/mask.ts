const DOT = '•'

/**
 * A NIK or family card number as screens show it: `3217••••••••0012`. Anything that is not 16 digits is
 * hidden whole. The whole number is shown on request only, and that is logged (domain notes 3.3).
 */
export const maskNik = (nik: string): string =>
  /^\d{16}$/.test(nik) ? nik.slice(0, 4) + DOT.repeat(8) + nik.slice(12) : DOT.repeat(16)

/** A phone number with its first four and last three characters: enough to recognise, too little to call. */
export function maskPhone(phone: string): string {
  const hidden = phone.length - 7
  return hidden < 3 ? DOT.repeat(8) : phone.slice(0, 4) + DOT.repeat(hidden) + phone.slice(-3)
}
