import type { OfficeCode } from '@simpul/domain/areas'

/** The departments of the made-up district, under names such as districts give them, with what each receives. */
export const DEPARTMENTS: readonly { readonly name: string; readonly codes: readonly OfficeCode[] }[] = [
  { name: 'Dinas Perumahan dan Permukiman', codes: ['DINAS_PERKIM'] },
  { name: 'Dinas Pekerjaan Umum dan Tata Ruang', codes: ['DINAS_PUPR'] },
  { name: 'Dinas Sosial', codes: ['DINAS_SOSIAL'] },
  { name: 'Dinas Pendidikan dan Kebudayaan', codes: ['DINAS_PENDIDIKAN', 'PKBM_SKB'] },
  { name: 'Dinas Perpustakaan dan Kearsipan', codes: ['DINAS_PERPUSTAKAAN'] },
  { name: 'Dinas Kependudukan dan Pencatatan Sipil', codes: ['DISDUKCAPIL'] },
  { name: 'Dinas Lingkungan Hidup', codes: ['DLH'] },
  {
    name: 'Dinas Ketahanan Pangan, Pertanian dan Perikanan',
    codes: ['DINAS_PERTANIAN', 'DINAS_KETAHANAN_PANGAN'],
  },
  { name: 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak', codes: ['DP3A', 'UPTD_PPA'] },
  { name: 'Satuan Polisi Pamong Praja dan Pemadam Kebakaran', codes: ['SATPOL_PP', 'DAMKAR'] },
  { name: 'Badan Penanggulangan Bencana Daerah', codes: ['BPBD'] },
  { name: 'PDAM Tirta Metro', codes: ['PDAM'] },
]
