import type { Text } from '../core/index.ts'
import type { StatusCode } from './statuses.ts'

const text = (id: string, en: string): Text => ({ id, en })

const comeBack = text(
  'Belum sesuai? Bawa kode ini ke kader atau kantor desa paling lambat 30 hari sejak kasus ditutup.',
  'Not as it should be? Take this code to the kader or the village office within 30 days of closing.',
)
const tellSoon = text(
  'Petugas akan memberi tahu Anda hasilnya, lalu kasus ditutup.',
  'You will be told the outcome, then the case is closed.',
)
const villageLooks = text(
  'Pemerintah desa menentukan langkah berikutnya.',
  'The village government decides what comes next.',
)
const officeWorks = text(
  'Kantor yang menerima sedang mengerjakannya dan akan memberi hasil.',
  'The office that took it in is working on it and will give a result.',
)

/** What a citizen may expect to happen after each state, and what to do about it; no names of procedures. */
export const NEXT_TEXT: Readonly<Record<StatusCode, Text>> = {
  draft: text('Kader akan mengajukannya.', 'The kader will submit it.'),
  submitted: text(
    'Operator desa memeriksa laporan, paling lama 1 hari kerja.',
    'The village operator looks at the report within one working day.',
  ),
  recorded: text('Pengurus Posyandu memeriksa catatan ini.', 'The board of the Posyandu checks this record.'),
  emergency_dispatched: text(
    'Petugas sedang menuju tempat. Jika belum datang, hubungi 112.',
    'Help is on its way. If it does not come, call 112.',
  ),
  needs_info: text(
    'Tanyakan kepada kader berkas apa yang kurang, lalu serahkan.',
    'Ask the kader what is missing and hand it in.',
  ),
  verifying: text(
    'Kader dan petugas desa akan datang melihat.',
    'The kader and the village staff will come to look.',
  ),
  verified: text('Kepala desa atau lurah akan memutuskan.', 'The village head will decide.'),
  returned: text('Kader akan memperbaiki catatan.', 'The kader will mend the record.'),
  validated: text('Catatan masuk rekap Posyandu.', 'The record goes into the summary of the Posyandu.'),
  village_decided: villageLooks,
  village_plan: text(
    'Usulan dibahas dalam perencanaan desa. Ini bisa menunggu tahun anggaran.',
    'It is discussed in the village planning. This may wait for the next budget.',
  ),
  forwarded_subdistrict: text(
    'Kecamatan meneruskannya ke dinas, paling lama 2 hari kerja.',
    'The subdistrict passes it to the department within two working days.',
  ),
  returned_village: villageLooks,
  forwarded_opd: text(
    'Dinas menjawab paling lama 5 hari kerja.',
    'The department answers within five working days.',
  ),
  opd_rerouted: text(
    'Kasus sedang dikirim ke dinas yang tepat.',
    'The case is being sent to the right department.',
  ),
  opd_returned: villageLooks,
  opd_accepted: officeWorks,
  waiting_budget: text(
    'Menunggu kuota atau anggaran. Kasus tetap tercatat.',
    'It waits for quota or budget. The case stays on the list.',
  ),
  in_progress: officeWorks,
  resolved_opd: tellSoon,
  resolved_village: tellSoon,
  opd_declined: tellSoon,
  rejected: tellSoon,
  reopened: text('Kasus diperiksa lagi dari awal.', 'The case is checked once more.'),
  duplicate: text(
    'Kasus yang sama sudah tercatat. Tanyakan kodenya kepada kader.',
    'The same case is on the list already. Ask the kader for its code.',
  ),
  cancelled: text(
    'Kasus dibatalkan. Kader dapat menulis yang baru.',
    'The case was cancelled. A new one can be written.',
  ),
  closed: comeBack,
}
