import type { Text } from '../../../core/index.ts'

interface IndicatorText {
  readonly name: Text
  readonly definition: Text
}

export const indicators = {
  Ssex: {
    name: { id: 'S menurut jenis kelamin', en: 'S by sex' },
    definition: { id: 'S, laki-laki dan perempuan.', en: 'S, boys and girls.' },
  },
  Dsex: {
    name: { id: 'D menurut jenis kelamin', en: 'D by sex' },
    definition: { id: 'D, laki-laki dan perempuan.', en: 'D, boys and girls.' },
  },
  Nsex: {
    name: { id: 'N menurut jenis kelamin', en: 'N by sex' },
    definition: { id: 'N, laki-laki dan perempuan.', en: 'N, boys and girls.' },
  },
  S: {
    name: { id: 'S: semua balita', en: 'S: all small children' },
    definition: {
      id: 'Anak yang belum genap 60 bulan pada hari terakhir bulan itu dan tercatat di Posyandu ini, juga yang belum pernah datang.',
      en: 'Children who have not completed 60 months on the last day of the month and belong to this post, also those never seen.',
    },
  },
  D: {
    name: { id: 'D: ditimbang', en: 'D: weighed' },
    definition: {
      id: 'Dari S, anak yang ditimbang bulan itu, di mana pun.',
      en: 'Of S, children weighed in the month, wherever that was.',
    },
  },
  N: {
    name: { id: 'N: naik', en: 'N: gained' },
    definition: {
      id: 'Dari D, anak yang beratnya naik paling sedikit sebesar kenaikan minimal (KBM) sejak bulan lalu.',
      en: 'Of D, children who gained at least the least expected weight since last month.',
    },
  },
  T: {
    name: { id: 'T: tidak naik', en: 'T: did not gain' },
    definition: {
      id: 'Dari D, anak yang beratnya tetap, turun, atau naik kurang dari kenaikan minimal (KBM) sejak bulan lalu.',
      en: 'Of D, children whose weight stayed, fell, or rose by less than the least expected since last month.',
    },
  },
  O: {
    name: { id: 'O: bulan lalu tidak ditimbang', en: 'O: not weighed last month' },
    definition: {
      id: 'Dari D, anak yang pernah ditimbang, tetapi tidak pada bulan sebelumnya.',
      en: 'Of D, children weighed before, but not in the month before.',
    },
  },
  B: {
    name: { id: 'B: baru', en: 'B: new' },
    definition: {
      id: 'Dari D, anak yang baru pertama kali ditimbang, atau yang naik-tidaknya belum dapat dinilai karena umurnya.',
      en: 'Of D, children weighed for the first time, or whose gain cannot be judged at their age.',
    },
  },
  BGM: {
    name: { id: 'BGM: di bawah garis merah', en: 'BGM: below the red line' },
    definition: {
      id: 'Dari D, anak yang beratnya di bawah garis merah KMS yang berlaku bulan itu.',
      en: 'Of D, children whose weight lies below the red line of the card in force that month.',
    },
  },
  '2T': {
    name: { id: '2T: dua bulan tidak naik', en: '2T: no gain in two months' },
    definition: {
      id: 'Dari T, anak yang juga tidak naik pada bulan sebelumnya.',
      en: 'Of T, children who did not gain in the month before either.',
    },
  },
  stunting: {
    name: { id: 'Pendek dan sangat pendek', en: 'Stunted' },
    definition: {
      id: 'Dari anak yang diukur panjang atau tingginya bulan itu, yang PB/U atau TB/U di bawah -2 SD; ukuran tidak masuk akal tidak dihitung.',
      en: 'Of children whose length was measured in the month, those below -2 SD for their age; implausible values are left out.',
    },
  },
  wasting: {
    name: { id: 'Gizi kurang dan gizi buruk', en: 'Wasted' },
    definition: {
      id: 'Dari anak yang ditimbang dan diukur bulan itu, yang BB/PB atau BB/TB di bawah -2 SD atau kedua kakinya bengkak; ukuran tidak masuk akal tidak dihitung.',
      en: 'Of children weighed and measured in the month, those below -2 SD for their length or with swollen feet; implausible values are left out.',
    },
  },
  underweight: {
    name: { id: 'Berat badan kurang dan sangat kurang', en: 'Underweight' },
    definition: {
      id: 'Dari anak yang ditimbang bulan itu, yang BB/U di bawah -2 SD atau kedua kakinya bengkak; ukuran tidak masuk akal tidak dihitung.',
      en: 'Of children weighed in the month, those below -2 SD for their age or with swollen feet; implausible values are left out.',
    },
  },
} satisfies Record<string, IndicatorText>

export const ratios = {
  D_S: {
    name: { id: 'D/S: yang ditimbang', en: 'D/S: weighed' },
    definition: {
      id: 'Partisipasi masyarakat: dari semua balita, berapa persen yang ditimbang.',
      en: 'Participation: the share of all small children who were weighed.',
    },
  },
  N_D: {
    name: { id: 'N/D: yang naik, rumus lama', en: 'N/D: gained, older formula' },
    definition: {
      id: 'Rumus lama: dari yang ditimbang, berapa persen yang naik.',
      en: 'Older formula: the share of those weighed who gained.',
    },
  },
  N_Dprime: {
    name: { id: "N/D': yang naik", en: "N/D': gained" },
    definition: {
      id: 'Rumus e-PPGBM: dari yang naik-tidaknya dapat dinilai (D - O - B), berapa persen yang naik.',
      en: 'The national formula: the share who gained of those whose gain can be judged (D - O - B).',
    },
  },
  N_S: {
    name: { id: 'N/S', en: 'N/S' },
    definition: {
      id: 'Dari semua balita, berapa persen yang naik.',
      en: 'The share of all small children who gained.',
    },
  },
  T_D: {
    name: { id: 'T/D', en: 'T/D' },
    definition: {
      id: 'Dari yang ditimbang, berapa persen yang tidak naik.',
      en: 'The share of those weighed who did not gain.',
    },
  },
  BGM_D: {
    name: { id: 'BGM/D', en: 'BGM/D' },
    definition: {
      id: 'Dari yang ditimbang, berapa persen yang di bawah garis merah.',
      en: 'The share of those weighed who lie below the red line.',
    },
  },
  '2T_D': {
    name: { id: '2T/D', en: '2T/D' },
    definition: {
      id: 'Dari yang ditimbang, berapa persen yang dua bulan tidak naik.',
      en: 'The share of those weighed who did not gain in two months.',
    },
  },
} satisfies Record<string, IndicatorText>
