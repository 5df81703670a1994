import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const duplicates = {
  page: t('Data ganda', 'Written twice'),
  title: t('Mungkin orang yang sama', 'Perhaps the same person'),
  lead: t(
    'Dua catatan yang tampaknya tentang satu orang. Bila ragu, tanyakan dulu kepada keluarga atau kader.',
    'Two records that seem to be about one person. If in doubt, ask the family or the kader first.',
  ),
  show: t('Tampilkan', 'Show'),
  open: t('Perlu diputuskan ({count})', 'To be decided ({count})'),
  joined: t('Sudah digabung ({count})', 'Joined ({count})'),
  none: t('Tidak ada catatan ganda', 'Nobody is written down twice'),
  noneText: t(
    'Bila kader mencatat orang yang sama dua kali, muncul di sini.',
    'If kader write somebody down twice, it appears here.',
  ),
  noneJoined: t('Belum ada yang digabung', 'Nothing has been joined'),
  noneJoinedText: t(
    'Catatan yang digabung dapat dipisahkan lagi dari sini.',
    'Records that were joined can be parted again from here.',
  ),
  first: t(
    'Ditampilkan {shown} dari {total}, yang paling mirip di atas.',
    'Showing {shown} of {total}, the likeliest first.',
  ),
  sure: t('Sangat mirip', 'Very alike'),
  why: t('Mengapa: {reasons}', 'Why: {reasons}'),
  compare: t('Dua catatan berdampingan', 'Two records side by side'),
  one: t('Catatan 1', 'Record 1'),
  other: t('Catatan 2', 'Record 2'),
  differs: t('berbeda', 'differs'),
  name: t('Nama', 'Name'),
  sex: t('Jenis kelamin', 'Sex'),
  birth: t('Tanggal lahir', 'Date of birth'),
  about: t('{day} (perkiraan)', '{day} (estimated)'),
  mother: t('Ibu', 'Mother'),
  father: t('Ayah', 'Father'),
  nik: t('NIK', 'NIK'),
  rt: t('RT/RW', 'RT/RW'),
  address: t('Alamat', 'Address'),
  post: t('Posyandu', 'Post'),
  since: t('{post}, sejak {day}', '{post}, since {day}'),
  weight: t('Timbang terakhir', 'Last weighed'),
  male: t('Laki-laki', 'Male'),
  female: t('Perempuan', 'Female'),
  join: t('Gabungkan', 'Join'),
  different: t('Bukan orang yang sama', 'Not the same person'),
  part: t('Pisahkan lagi', 'Part again'),
  joinTitle: t('Gabungkan dua catatan ini?', 'Join these two records?'),
  joinText: t(
    'Riwayat keduanya menjadi satu, dan orang ini dihitung satu kali. Dapat dipisahkan lagi kapan saja.',
    'Both histories become one, and this person counts once. They can be parted again at any time.',
  ),
  joinPost: t(
    'Sesudah digabung, orang ini dihitung di Posyandu {post}.',
    'Once joined, this person counts at post {post}.',
  ),
  partTitle: t('Pisahkan lagi?', 'Part them again?'),
  partText: t(
    'Kedua catatan kembali seperti semula, dan dihitung sebagai dua orang.',
    'Both records become what they were, and count as two people.',
  ),
  notHere: t(
    'Hanya operator yang memutuskan. Beri tahu operator desa bila Anda tahu jawabannya.',
    'Only the operator decides. Tell the village operator if you know the answer.',
  ),
} satisfies Record<string, Text>
