import type { Text } from '../../core/index.ts'

/** Why two records may be one person, each complete by itself so that they can be listed. */
export const reasons = {
  'same-nik': { id: 'NIK sama', en: 'Same NIK' },
  'same-nik-tail': { id: 'Empat angka terakhir NIK sama', en: 'Same last four digits of the NIK' },
  'same-name': { id: 'Nama sama', en: 'Same name' },
  'similar-name': { id: 'Nama mirip', en: 'Similar name' },
  'part-of-name': { id: 'Nama yang satu bagian dari yang lain', en: 'One name is part of the other' },
  'baby-without-name': { id: 'Bayi yang dulu belum bernama', en: 'A baby that had no name yet' },
  'same-birth': { id: 'Tanggal lahir sama', en: 'Same date of birth' },
  'near-birth': { id: 'Tanggal lahir hampir sama', en: 'Almost the same date of birth' },
  'same-mother': { id: 'Nama ibu sama', en: "Same mother's name" },
  'similar-mother': { id: 'Nama ibu mirip', en: "Similar mother's name" },
  'same-rt': { id: 'RT sama', en: 'Same RT' },
} as const satisfies Record<string, Text>

export type DuplicateReason = keyof typeof reasons

/** The reason in words. */
export const duplicateReasonText = (reason: DuplicateReason): Text => reasons[reason]
