/**
 * Where a tap on a phone number leads: a call, and a message by WhatsApp, which wants the number with its country and
 * without signs. `081234` and `+6281234` are the same number; the form takes no others.
 */
export function phoneLinks(phone: string): { readonly call: string; readonly message: string } {
  const international = phone.startsWith('0') ? `62${phone.slice(1)}` : phone.replace(/^\+/, '')
  return { call: `tel:+${international}`, message: `https://wa.me/${international}` }
}
