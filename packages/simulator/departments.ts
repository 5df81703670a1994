import type { OfficeCode } from '@simpul/domain/areas'

/** How a department deals with what lies with it: within days, or after its clocks have rung. */
export type Temper = 'prompt' | 'slow'

interface Department {
  readonly name: string
  readonly codes: readonly OfficeCode[]
  readonly temper: Temper
}

const prompt = (name: string, ...codes: OfficeCode[]): Department => ({ name, codes, temper: 'prompt' })
const slow = (name: string, ...codes: OfficeCode[]): Department => ({ name, codes, temper: 'slow' })

/** The departments of the made-up district, under names such as districts give them, with what each receives. */
export const DEPARTMENTS: readonly Department[] = [
  slow('Dinas Perumahan dan Permukiman', 'DINAS_PERKIM'),
  prompt('Dinas Pekerjaan Umum dan Tata Ruang', 'DINAS_PUPR'),
  prompt('Dinas Sosial', 'DINAS_SOSIAL'),
  prompt('Dinas Pendidikan dan Kebudayaan', 'DINAS_PENDIDIKAN', 'PKBM_SKB'),
  prompt('Dinas Perpustakaan dan Kearsipan', 'DINAS_PERPUSTAKAAN'),
  prompt('Dinas Kependudukan dan Pencatatan Sipil', 'DISDUKCAPIL'),
  slow('Dinas Lingkungan Hidup', 'DLH'),
  prompt('Dinas Ketahanan Pangan, Pertanian dan Perikanan', 'DINAS_PERTANIAN', 'DINAS_KETAHANAN_PANGAN'),
  prompt('Dinas Pemberdayaan Perempuan dan Perlindungan Anak', 'DP3A', 'UPTD_PPA'),
  prompt('Satuan Polisi Pamong Praja dan Pemadam Kebakaran', 'SATPOL_PP', 'DAMKAR'),
  prompt('Badan Penanggulangan Bencana Daerah', 'BPBD'),
  slow('PDAM Tirta Metro', 'PDAM'),
]
