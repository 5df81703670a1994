import { expect, it } from 'vitest'
import type { ColumnUses } from './fields.ts'
import { hideNumbers, withoutNumbers } from './hide-numbers.ts'

const uses: ColumnUses = ['name', 'nik', 'familyCardNo', 'phone', 'birthDate', 'weightKg', null]

it('hides identity numbers, however they are written, and leaves the rest as it came', () => {
  const cells = [
    'Budi',
    '3217010101010012',
    '32.17.01.010101-0099',
    '0812 3456 7890',
    '2023-05-12',
    7.2,
    null,
  ]
  expect(hideNumbers(cells, uses)).toEqual([
    'Budi',
    '3217••••••••0012',
    '3217••••••••0099',
    '0812•••••890',
    '2023-05-12',
    7.2,
    null,
  ])
  expect(hideNumbers(['', '3,21701E+15', '12345', '', '', '', 3217010101010012], uses)).toEqual([
    '',
    '••••••••••••••••',
    '••••••••••••••••',
    '',
    '',
    '',
    '3217••••••••0012',
  ])
})

it('hides a number as long as a NIK also where nobody said what the column holds, and no header', () => {
  const free = 'anak Siti (3217 0101 0101 0012), lahir 2023-05-12 08:00:00'
  expect(hideNumbers([free], [null])).toEqual(['anak Siti (3217••••••••0012), lahir 2023-05-12 08:00:00'])
  const header = ['Nama', 'NIK', 'No KK', 'No. HP 2', 'Tanggal lahir', 'BB', '']
  expect(hideNumbers(header, uses)).toEqual(header)
})

it('says what can still be read', () => {
  expect(withoutNumbers(uses)).toEqual(['name', null, null, null, 'birthDate', 'weightKg', null])
})
