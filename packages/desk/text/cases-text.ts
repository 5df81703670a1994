import type { Section, Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const queue = {
  board: t('Papan warga', 'Board for citizens'),
  poster: t('Poster QR', 'QR poster'),
  page: t('Kasus', 'Cases'),
  title: t('Kasus warga', 'Cases of citizens'),
  lead: t('Yang paling cepat jatuh tempo di atas.', 'The earliest due first.'),
  show: t('Tampilkan', 'Show'),
  mine: t('Perlu Anda', 'Waiting for you'),
  open: t('Berjalan {count}', 'Open {count}'),
  late: t('Terlambat {count}', 'Late {count}'),
  closed: t('Selesai', 'Finished'),
  more: t('Saring', 'Filter'),
  moreOn: t('Saring ({count})', 'Filter ({count})'),
  sector: t('Bidang', 'Sector'),
  allSectors: t('Semua bidang', 'All sectors'),
  state: t('Keadaan', 'State'),
  allStates: t('Semua keadaan', 'All states'),
  stateCount: t('{name} ({count})', '{name} ({count})'),
  service: t('Layanan', 'Service'),
  allServices: t('Semua layanan', 'All services'),
  search: t('Cari nama atau nomor', 'Search a name or number'),
  nothingMine: t('Tidak ada yang menunggu Anda', 'Nothing waits for you'),
  nothingMineText: t('Lihat Berjalan untuk semua kasus.', 'See Open for all cases.'),
  openAll: t('Lihat yang berjalan', 'See open cases'),
  nothing: t('Belum ada kasus', 'No cases yet'),
  nothingText: t('Kasus muncul di sini begitu sampai pada Anda.', 'Cases show here once they reach you.'),
  nothingLate: t('Tidak ada yang terlambat', 'Nothing is late'),
  nothingClosed: t('Belum ada yang selesai', 'Nothing has been finished yet'),
  noneFound: t('Tidak ada yang cocok', 'Nothing fits'),
  noneFoundText: t('Ubah pencarian atau saringan.', 'Change the search or the filter.'),
  next: t('Muat lagi', 'Load more'),
  unnamed: t('Tanpa nama', 'Without a name'),
  since: t('sejak {day}', 'since {day}'),
  emergency: t('Darurat', 'Emergency'),
  choose: t('Pilih kasus {name}', 'Choose the case of {name}'),
  chooseAll: t('Pilih semua yang tampak', 'Choose all shown'),
  chosen: t('{count} dipilih', '{count} chosen'),
  unchoose: t('Batal pilih', 'Choose none'),
  noCommon: t(
    'Tidak ada langkah yang sama. Pilih kasus dengan keadaan yang sama.',
    'No step fits all of these. Choose cases in the same state.',
  ),
  keys: t(
    'Tombol: J dan K turun naik, Enter membuka, X memilih, / mencari.',
    'Keys: J and K go down and up, Enter opens, X chooses, / searches.',
  ),
  done: t('{count} kasus: {step}', '{count} cases: {step}'),
  notDone: t('{count} kasus belum berubah', '{count} cases did not change'),
}

export const restricted = {
  page: t('Kasus tertutup', 'Sealed cases'),
  nothing: t('Tidak ada kasus tertutup untuk tim Anda', 'No sealed cases for your team'),
  nothingText: t(
    'Kasus peka muncul di sini, dan hanya di sini, setelah dikirim kader.',
    'Sensitive cases show here, and only here, once a kader has sent them.',
  ),
}

export const due = {
  none: t('Tanpa tenggat', 'No due date'),
  late: t('Lewat tenggat', 'Past due'),
  lateMinutes: t('Lewat {count} menit', '{count} minutes late'),
  lateHours: t('Lewat {count} jam', '{count} hours late'),
  lateDays: t('Lewat {count} hari kerja', '{count} working days late'),
  todayAt: t('Hari ini, {time}', 'Today, {time}'),
  today: t('Hari ini', 'Today'),
  tomorrow: t('Besok', 'Tomorrow'),
  days: t('{count} hari kerja lagi', 'In {count} working days'),
}

export const casePage = {
  back: t('Kembali ke daftar', 'Back to the list'),
  notFound: t('Kasus ini tidak ada atau bukan tugas Anda', 'This case does not exist or is not yours'),
  elsewhere: t('Langkah tersimpan', 'The step was saved'),
  elsewhereText: t(
    'Kasus ini kini di tempat lain, jadi tidak tampil lagi di sini.',
    'The case lies elsewhere now, so it is no longer shown here.',
  ),
  number: t('Nomor', 'Number'),
  since: t('Sejak', 'Since'),
  written: t('Ditulis', 'Written'),
  received: t('Diterima server', 'Received by the server'),
  post: t('Posyandu', 'Post'),
  place: t('Berada di', 'Lies with'),
  village: t('Desa/kelurahan', 'Village'),
  restricted: t(
    'Tertutup: hanya tim kasus yang membacanya. Jangan bicarakan di luar tim.',
    'Sealed: only the case team reads it. Do not speak of it outside the team.',
  ),
  next: t('Langkah berikutnya', 'Next step'),
  noStep: t('Menunggu orang lain', 'Waiting for somebody else'),
  noStepText: t(
    'Sekarang tidak ada langkah untuk peran Anda.',
    'There is no step for your role at the moment.',
  ),
  ended: t('Kasus ini sudah selesai', 'This case has ended'),
  otherSteps: t('Langkah lain', 'Other steps'),
  answers: t('Isi laporan', 'The report'),
  withheld: t(
    'Sebagian isian tertutup: hanya dibaca tim kasus dan petugas yang memegang langkah berikutnya.',
    'Part of the answers is sealed: read by the case team and whoever has the next step.',
  ),
  unanswered: t('Tidak ada isian', 'No answers'),
  map: t('Buka peta', 'Open a map'),
  papers: t('Berkas', 'Papers'),
  papersReady: t('{ready} dari {all} sudah ada', '{ready} of {all} are there'),
  history: t('Riwayat', 'History'),
  by: t('{name}, {role}', '{name}, {role}'),
  bySystem: t('Simpul', 'Simpul'),
  sentTo: t('Dikirim ke {office}', 'Sent to {office}'),
  companion: t('Didampingi {name}', 'Accompanied by {name}'),
  told: t('Warga diberi tahu {day} lewat {channel}', 'Citizen told on {day} by {channel}'),
  rated: t('Warga memberi nilai {stars} dari 5', 'The citizen gave {stars} of 5'),
  happenedReceived: t('Terjadi {day}, diterima {time}', 'Happened {day}, received {time}'),
  messages: t('Pesan antarpetugas', 'Messages between staff'),
  noMessages: t('Belum ada pesan', 'No messages yet'),
  writeMessage: t('Tulis pesan', 'Write a message'),
  send: t('Kirim pesan', 'Send the message'),
  save: t('Simpan', 'Save'),
  tell: t('Warga sudah diberi tahu', 'The citizen has been told'),
  tracking: t('Kode lacak warga', 'Tracking code for the citizen'),
  logged: t('Membuka kasus dicatat.', 'Opening a case is logged.'),
}

export const sections: Record<Section, Text> = {
  header: t('Laporan dan tempat', 'Report and place'),
  subject: t('Siapa', 'Who'),
  reporter: t('Pelapor', 'Who reported it'),
  detail: t('Rincian', 'Details'),
  evidence: t('Bukti', 'Evidence'),
  followup: t('Tindak lanjut', 'Follow-up'),
  consent: t('Persetujuan', 'Consent'),
}

export const stepForm = {
  about: t('{count} kasus sekaligus', '{count} cases at once'),
  office: t('Kirim ke', 'Send to'),
  chooseOffice: t('Pilih kantor', 'Choose an office'),
  proposed: t('{name} (sesuai daftar)', '{name} (by the list)'),
  noOffice: t(
    'Belum ada kantor yang terdaftar. Minta Dinas PMD mengisi daftar tujuan.',
    'No office is listed yet. Ask the PMD office to fill in the routing list.',
  ),
  note: t('Alasan atau hasil', 'Reason or result'),
  noteFree: t('Catatan (boleh kosong)', 'Note (may be empty)'),
  noteHint: t('Ditulis agar bisa dibaca petugas berikutnya.', 'Written for whoever works on it next.'),
  quick: t('Alasan yang sering', 'Frequent reasons'),
  companion: t('Didampingi oleh (boleh kosong)', 'Accompanied by (may be empty)'),
  channel: t('Warga diberi tahu lewat', 'The citizen was told by'),
  toldOn: t('Tanggal diberi tahu', 'Told on'),
  invalid: t(
    'Isian belum lengkap. Periksa alasan dan tanggal, lalu coba lagi.',
    'The answers are not complete. Check reason and date, then try again.',
  ),
  gone: t('Kasus ini tidak lagi pada Anda.', 'This case is no longer with you.'),
}

/** What departments say most when a case is not theirs. */
export const quickReasons = [
  t('Bukan kewenangan kantor kami', 'Not within our office'),
  t('Wilayah kantor lain', 'In the area of another office'),
  t('Kewenangan provinsi atau pusat', 'A matter of the province or the state'),
]
