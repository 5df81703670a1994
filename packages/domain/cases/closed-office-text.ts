import type { Text } from '../core/index.ts'

const text = (id: string, en: string): Text => ({ id, en })

/** What is said where a case lies with an office that works no longer. */
export const CLOSED_OFFICE_TEXT = {
  notice: text(
    '{office} sudah tidak bertugas. Alihkan kasus ini, lalu teruskan ke kantor lain; catatannya tetap utuh.',
    '{office} works no longer. Take this case up, then forward it to another office; nothing of it is lost.',
  ),
  step: text('Alihkan ke kantor lain', 'Pass to another office'),
  note: text('Kantor sebelumnya sudah tidak bertugas', 'The office that had it works no longer'),
}
