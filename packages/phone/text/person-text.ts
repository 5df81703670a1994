import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** Who somebody is and what changed about that. */
export const details = {
  title: t('Data diri', 'Personal details'),
  edit: t('Perbaiki data', 'Correct the details'),
  editTitle: t('Perbaiki data', 'Correct details'),
  birthAbout: t('{date} (perkiraan)', '{date} (estimate)'),
  place: t('RT dan RW', 'RT and RW'),
  rtRw: t('RT {rt} / RW {rw}', 'RT {rt} / RW {rw}'),
  notYet: t('belum ada', 'none yet'),
  show: t('Tampilkan', 'Show'),
  showToChange: t('Tampilkan dan ubah nomor', 'Show and change numbers'),
  hide: t('Sembunyikan', 'Hide'),
  nikElsewhere: t('Tidak diketik di HP ini', 'Not typed on this phone'),
  call: t('Telepon', 'Call'),
  household: t('Serumah', 'Household'),
  houseJoin: t('Pilih rumah tangga', 'Choose a household'),
  houseChange: t('Ganti rumah tangga', 'Change the household'),
  houseAlone: t('Belum dicatat dengan siapa tinggal.', 'Not on record with whom they live.'),
  book: t('Buku KIA atau KMS', 'KIA book or KMS'),
  choose: t('Mana yang benar?', 'Which one is right?'),
  saved: t('Perubahan tersimpan', 'Changes saved'),
  nothing: t('Belum ada yang diubah.', 'Nothing was changed.'),
  wrong: t('Periksa isian ini: {fields}', 'Check these: {fields}'),
  guestFrom: t(
    'Tamu dari {from}. Dihitung di posyandunya sendiri.',
    'Guest from {from}. Counted at the own Posyandu.',
  ),
  guestPlain: t('Tamu. Dihitung di posyandunya sendiri.', 'Guest. Counted at the own Posyandu.'),
  left: t('Sudah pindah dari posyandu ini', 'Moved away from this Posyandu'),
  diedOn: t('Meninggal {date}', 'Died {date}'),
}

/** What happened in a life, as far as a register has to know. */
export const life = {
  title: t('Ada yang berubah?', 'Has something changed?'),
  newborn: t('Bayi baru lahir dari ibu ini', 'A baby was born to this mother'),
  registerHere: t('Sekarang warga posyandu ini', 'Now belongs to this Posyandu'),
  returned: t('Kembali ke posyandu ini', 'Came back to this Posyandu'),
  move: t('Pindah', 'Moves away'),
  died: t('Meninggal', 'Died'),
  merge: t('Tercatat dua kali? Gabungkan', 'On record twice? Join them'),
  on: t('Tanggal', 'Day'),
  future: t('Tanggal ini belum tiba.', 'This day has not come yet.'),
  moveTitle: t('Pindah ke mana?', 'Moves where?'),
  moveWho: t(
    '{name} tetap dihitung di sini sampai posyandu tujuan menerima.',
    '{name} counts here until the other Posyandu accepts.',
  ),
  moveSearch: t('Cari posyandu tujuan', 'Find the other Posyandu'),
  moveSame: t('Satu desa', 'Same village'),
  moveFar: t(
    'Di luar daftar ini: desa, kecamatan, atau kota lain',
    'Not in this list: another village, district or town',
  ),
  towards: t('Pindah ke mana?', 'Moves where?'),
  towardsHint: t('Misalnya: Desa Sukasari, Lampung', 'For example: Sukasari, Lampung'),
  moveOut: t('Catat pindah ke luar', 'Note that they moved away'),
  moveOutText: t(
    '{name} tidak dihitung lagi di sini sejak tanggal itu. Bisa dibatalkan dari riwayat.',
    '{name} no longer counts here from that day. Can be taken back from the changes.',
  ),
  proposeTo: t('Ajukan pindah ke {post}', 'Propose the move to {post}'),
  diedTitle: t('Mencatat kepergian {name}', 'Noting the death of {name}'),
  diedText: t(
    'Turut berduka. Catat tanggalnya bila keluarga sudah berkenan.',
    'Our condolences. Note the day when the family is ready.',
  ),
  diedNext: t('Lanjut', 'Next'),
  diedSure: t('{name} meninggal {date}. Benar?', '{name} died on {date}. Is this right?'),
  diedSureText: t(
    'Namanya tidak muncul lagi di daftar hari buka. Bila keliru, bisa dibatalkan dari riwayat.',
    'The name no longer shows on session days. If wrong, it can be taken back from the changes.',
  ),
  diedYes: t('Ya, catat', 'Yes, note it'),
  returnText: t(
    '{name} dihitung di posyandu ini mulai tanggal itu.',
    '{name} counts at this Posyandu from that day.',
  ),
  save: t('Simpan', 'Save'),
  notSaved: t('Belum tersimpan. Coba lagi.', 'Not saved. Try again.'),
}

/** Hand-overs between posts. */
export const moves = {
  title: t('Pindahan', 'Moves'),
  incoming: t('Masuk', 'Moving in'),
  outgoing: t('Keluar', 'Moving away'),
  none: t('Tidak ada pindahan yang menunggu', 'No move is waiting'),
  from: t('Dari {post}', 'From {post}'),
  to: t('Ke {post}', 'To {post}'),
  otherPost: t('posyandu lain', 'another Posyandu'),
  movedOn: t('Pindah {date}', 'Moved {date}'),
  accept: t('Terima', 'Accept'),
  decline: t('Tolak', 'Decline'),
  declineTitle: t('Mengapa ditolak?', 'Why decline?'),
  declineHint: t(
    'Misalnya: keluarga ini tidak tinggal di sini.',
    'For example: the family does not live here.',
  ),
  withdraw: t('Batalkan pindah', 'Withdraw'),
  waiting: t('Menunggu jawaban posyandu tujuan', 'Waiting for the other Posyandu'),
  notSent: t('Diajukan, menunggu sinyal', 'Proposed, waiting for signal'),
  accepted: t(
    'Diterima, menunggu sinyal. Riwayat datang setelah itu.',
    'Accepted, waiting for signal. The history comes then.',
  ),
  declined: t('Ditolak, menunggu sinyal', 'Declined, waiting for signal'),
  withdrawn: t('Dibatalkan, menunggu sinyal', 'Withdrawn, waiting for signal'),
  refusedTitle: t('Langkah ini tidak berlaku', 'This step does not hold'),
  refusedChanged: t(
    'Sementara itu keadaannya sudah: {state}. Tidak perlu apa-apa lagi.',
    'Meanwhile it already is: {state}. Nothing else to do.',
  ),
  refusedOther: t('Server tidak menerima langkah ini.', 'The server did not take this step.'),
  understood: t('Mengerti', 'Understood'),
  understoodWhy: t('Keadaan sudah berubah', 'The state had changed'),
}

/** Two records that are one person, and back again. */
export const merging = {
  title: t('Gabungkan', 'Join'),
  lead: t('Cari catatan lain dari orang yang sama.', 'Find the other record of the same person.'),
  proposed: t('Mungkin orang yang sama', 'May be the same person'),
  search: t('Cari nama, ibu, atau NIK', 'Search name, mother or NIK'),
  ask: t('Satu orang yang sama?', 'One and the same person?'),
  this: t('Catatan ini', 'This record'),
  other: t('Catatan lain', 'The other record'),
  what: t(
    'Setelah digabung, keduanya menjadi satu orang: semua timbangan dan riwayat ada di satu halaman, dan dihitung satu kali. Bila ternyata keliru, bisa dipisahkan lagi kapan saja.',
    'Joined, both are one person: all weighings and history on one page, counted once. If it was wrong, they can be parted again at any time.',
  ),
  yes: t('Ya, gabungkan', 'Yes, join them'),
  no: t('Bukan orang yang sama', 'Not the same person'),
  joined: t('Catatan yang digabung', 'Joined records'),
  joinedText: t('Halaman ini gabungan dari {count} catatan.', 'This page joins {count} records.'),
  part: t('Pisahkan lagi', 'Part them again'),
  partAsk: t('Pisahkan kedua catatan ini?', 'Part these two records?'),
  partText: t(
    'Masing-masing kembali menjadi orang sendiri dengan riwayatnya sendiri. Bisa digabung lagi nanti.',
    'Each becomes a person again with its own history. They can be joined again later.',
  ),
  partYes: t('Ya, pisahkan', 'Yes, part them'),
  born: t('Lahir', 'Born'),
  mother: t('Ibu', 'Mother'),
  rt: t('RT', 'RT'),
  sex: t('Kelamin', 'Sex'),
  weighings: t('Timbangan', 'Weighings'),
  none: t('–', '–'),
}

/** Who wrote what when. */
export const changes = {
  title: t('Riwayat perubahan', 'Changes'),
  by: t('{who}, {time}', '{who}, {time}'),
  you: t('Anda', 'you'),
  colleague: t('rekan', 'a colleague'),
  waiting: t('belum terkirim', 'not sent'),
  struck: t('dicoret: {why}', 'struck out: {why}'),
  strike: t('Batalkan catatan ini', 'Take this back'),
  strikeAsk: t('Batalkan “{what}”?', 'Take back “{what}”?'),
  why: t('Alasan', 'Reason'),
  whyHint: t('Misalnya: salah orang, salah tanggal.', 'For example: wrong person, wrong day.'),
  value: t('{field}: {value}', '{field}: {value}'),
  emptied: t('{field} dikosongkan', '{field} emptied'),
  same: t('Digabung dengan catatan lain', 'Joined with another record'),
  different: t('Bukan orang yang sama dengan catatan lain', 'Not the same person as another record'),
  shown: t('NIK ditampilkan', 'NIK was shown'),
}
