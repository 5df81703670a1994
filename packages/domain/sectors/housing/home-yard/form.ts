import type { Question } from '../../../core/index.ts'
import { closing, header, household, inClass, optionsOf } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.5, HSG-05. */
export const homeYardQuestions: readonly Question[] = [
  ...header,
  ...inClass('L2', household),
  {
    key: 'crops',
    type: 'choices',
    label: { id: 'Jenis tanaman', en: 'Crops' },
    required: true,
    options: optionsOf({
      vegetable: ['Sayur', 'Vegetables'],
      chili: ['Cabai/bumbu', 'Chili or spices'],
      fruit: ['Buah', 'Fruit'],
      tuber: ['Umbi', 'Tubers'],
      herbal: ['Toga', 'Medicinal plants'],
      fish: ['Ikan', 'Fish'],
      poultry: ['Unggas', 'Poultry'],
    }),
  },
  {
    key: 'technique',
    type: 'choices',
    label: { id: 'Teknik', en: 'Technique' },
    required: true,
    options: optionsOf({
      polybag: ['Polybag/pot', 'Polybag or pot'],
      hydroponic: ['Hidroponik', 'Hydroponics'],
      ground: ['Tanah langsung', 'In the ground'],
      vertical: ['Vertikultur', 'Vertical garden'],
      aquaponic: ['Akuaponik/budikdamber', 'Aquaponics or fish in buckets'],
    }),
  },
  {
    key: 'yardSize',
    type: 'choice',
    label: { id: 'Pekarangan', en: 'Size of the yard' },
    required: true,
    options: optionsOf({ none: ['Tidak ada', 'None'], small: ['Sempit', 'Small'], large: ['Luas', 'Large'] }),
  },
  {
    key: 'yieldUse',
    type: 'choices',
    label: { id: 'Pemanfaatan hasil', en: 'Use of yield' },
    options: optionsOf({
      own: ['Konsumsi sendiri', 'Eaten at home'],
      share: ['Dibagi', 'Shared'],
      sell: ['Dijual', 'Sold'],
      pmt: ['Bahan PMT', 'For supplementary food (PMT)'],
    }),
  },
  {
    key: 'need',
    type: 'choices',
    label: { id: 'Kebutuhan', en: 'Need' },
    options: optionsOf({
      seed: ['Bibit', 'Seeds'],
      fertiliser: ['Pupuk', 'Fertiliser'],
      tool: ['Alat', 'Tools'],
      training: ['Pelatihan', 'Training'],
      none: ['Tidak ada', 'None'],
    }),
    exclusive: ['none'],
  },
  ...closing(),
]
