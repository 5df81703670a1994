import type { Question } from '../../../core/index.ts'
import { closingWithoutConsent, header, optionsOf, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.4, PWK-05. */
export const waterNetworkQuestions: readonly Question[] = [
  ...header,
  {
    key: 'segment',
    type: 'text',
    label: { id: 'Lokasi/jalur pipa', en: 'Place or stretch of pipe' },
    required: true,
    minLength: 3,
    maxLength: 200,
  },
  {
    key: 'damage',
    type: 'choices',
    label: { id: 'Kerusakan', en: 'Damage' },
    required: true,
    options: optionsOf({
      leak: ['Pipa bocor', 'Leaking pipe'],
      burst: ['Pipa pecah', 'Burst pipe'],
      low_pressure: ['Tekanan rendah', 'Low pressure'],
      no_flow: ['Tidak mengalir', 'No flow'],
      turbid: ['Air keruh', 'Turbid water'],
      pump: ['Pompa/reservoir rusak', 'Broken pump or reservoir'],
      meter: ['Meter rusak', 'Broken meter'],
    }),
  },
  {
    key: 'cause',
    type: 'choice',
    label: { id: 'Penyebab', en: 'Cause' },
    options: optionsOf({
      age: ['Usia pipa', 'Age of the pipe'],
      root: ['Akar pohon', 'Tree roots'],
      construction: ['Pekerjaan konstruksi', 'Construction work'],
      landslide: ['Longsor/banjir', 'Landslide or flood'],
      theft: ['Pencurian', 'Theft'],
      power: ['Listrik', 'Electricity'],
      unknown: ['Belum diketahui', 'Not known yet'],
    }),
  },
  {
    key: 'sinceDate',
    type: 'date',
    label: { id: 'Mulai tanggal', en: 'Since' },
    required: true,
    max: 'today',
  },
  {
    key: 'affectedHouseholds',
    type: 'integer',
    label: { id: 'Rumah tangga terdampak', en: 'Households affected' },
    required: true,
    min: 1,
    max: 20_000,
    unit: units.households,
  },
  {
    key: 'temporarySupply',
    type: 'choice',
    label: { id: 'Air sementara', en: 'Water meanwhile' },
    options: optionsOf({
      none: ['Tidak ada', 'None'],
      neighbour: ['Tetangga/sumur', 'Neighbour or well'],
      truck: ['Mobil tangki', 'Tanker truck'],
      bottled: ['Air kemasan', 'Bottled water'],
    }),
  },
  ...closingWithoutConsent(true),
]
