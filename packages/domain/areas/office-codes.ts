import type { Text } from '../core/index.ts'

/** One kind of office that cases go to. Its local name is a setting: one office may hold several codes. */
export interface OfficeKind {
  readonly name: Text
}

/**
 * The offices that receive referrals, by the code that services and routing name them. Source: domain notes on the
 * institution, 2.2.
 */
export const OFFICE_CODES = {
  PEMDES: office('Pemerintah desa/kelurahan', 'Village government'),
  KECAMATAN: office('Kantor camat', 'Subdistrict office'),
  DINAS_PMD: office('Dinas Pemberdayaan Masyarakat dan Desa', 'Office of community and village empowerment'),
  DINAS_PENDIDIKAN: office('Dinas Pendidikan kabupaten/kota', 'District education office'),
  DINAS_PENDIDIKAN_PROV: office('Dinas Pendidikan provinsi', 'Province education office'),
  PKBM_SKB: office('Pusat kegiatan belajar masyarakat/sanggar', 'Community learning centre'),
  DINAS_PERPUSTAKAAN: office('Dinas Perpustakaan dan Kearsipan', 'Library and archive office'),
  DINAS_KOMINFO: office('Dinas Komunikasi dan Informatika', 'Communication and informatics office'),
  DINAS_PUPR: office('Dinas Pekerjaan Umum dan Penataan Ruang', 'Public works and spatial planning office'),
  PDAM: office('Perusahaan air minum daerah', 'Water utility'),
  KPSPAM: office('Pengelola air minum desa (KPSPAM)', 'Village water board'),
  BBWS: office('Balai Besar Wilayah Sungai', 'River-basin office'),
  DINAS_ESDM_PROV: office('Dinas ESDM provinsi', 'Province energy and mineral office'),
  DLH: office('Dinas Lingkungan Hidup', 'Environment office'),
  DINAS_PERKIM: office('Dinas Perumahan dan Kawasan Permukiman', 'Housing and settlement office'),
  DINAS_PERTANIAN: office('Dinas Pertanian', 'Agriculture office'),
  DINAS_KETAHANAN_PANGAN: office('Dinas Ketahanan Pangan', 'Food security office'),
  DINAS_PERHUBUNGAN: office('Dinas Perhubungan', 'Transport office'),
  SEKRETARIAT_DAERAH: office('Sekretariat Daerah', 'District secretariat'),
  SATPOL_PP: office('Satuan Polisi Pamong Praja', 'Civil service police'),
  BPBD: office('Badan Penanggulangan Bencana Daerah', 'Disaster management agency'),
  DAMKAR: office('Pemadam Kebakaran dan Penyelamatan', 'Fire and rescue service'),
  POLSEK: office('Kepolisian Sektor', 'Police sector'),
  BNNK: office('Badan Narkotika Nasional kabupaten/kota', 'Narcotics board'),
  DINAS_SOSIAL: office('Dinas Sosial', 'Social affairs office'),
  DP3A: office(
    'Dinas Pemberdayaan Perempuan dan Perlindungan Anak',
    'Women empowerment and child protection office',
  ),
  UPTD_PPA: office('UPTD Perlindungan Perempuan dan Anak', 'Women and child protection unit'),
  DISDUKCAPIL: office('Dinas Kependudukan dan Pencatatan Sipil', 'Population and civil registration office'),
  PUSKESMAS: office('Pusat kesehatan masyarakat', 'Health centre'),
  DINAS_KESEHATAN: office('Dinas Kesehatan', 'Health office'),
  BAZNAS: office('Badan Amil Zakat Nasional', 'Zakat board'),
} as const satisfies Record<string, OfficeKind>
export type OfficeCode = keyof typeof OFFICE_CODES

function office(id: string, en: string): OfficeKind {
  return { name: { id, en } }
}

export const parseOfficeCode = (text: string): OfficeCode | undefined =>
  Object.hasOwn(OFFICE_CODES, text) ? (text as OfficeCode) : undefined
