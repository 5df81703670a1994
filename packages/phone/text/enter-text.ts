import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** Before anyone has a PIN here. */
export const welcome = {
  title: t('Selamat datang di Simpul', 'Welcome to Simpul'),
  lead: t(
    'Buku kerja kader Posyandu. Tetap jalan tanpa sinyal.',
    'The workbook of Posyandu volunteers. Works without signal.',
  ),
  haveCode: t('Masukkan kode', 'Enter the code'),
  scan: t('Pindai QR', 'Scan QR'),
  missing: t('HP ini belum bisa dipakai', 'This phone cannot be used yet'),
  missingSecure: t(
    'Alamat ini tidak aman (http). Buka lewat alamat https yang diberikan ketua atau operator.',
    'This address is not secure (http). Open the https address that the chair or operator gave you.',
  ),
  missingBrowser: t(
    'Peramban ini terlalu lama atau dalam mode samaran. Perbarui Chrome, lalu buka seperti biasa.',
    'This browser is too old or in private mode. Update Chrome and open it normally.',
  ),
}

/** A code, a PIN, the first load. */
export const activate = {
  title: t('Aktifkan HP ini', 'Activate this phone'),
  code: t('Kode 8 angka', '8-digit code'),
  codeHint: t(
    'Dari ketua Posyandu Anda. Perlu sinyal sekali ini.',
    'From your chair. Needs signal this once.',
  ),
  choosePin: t('Buat PIN', 'Choose a PIN'),
  pinHint: t(
    '6 angka yang mudah Anda ingat. Jangan 111111 atau 123456.',
    '6 digits you remember. Not 111111 or 123456.',
  ),
  repeatPin: t('Ketik PIN sekali lagi', 'Type the PIN once more'),
  pinDiffers: t('PIN tidak sama. Ketik lagi dari awal.', 'The PINs differ. Start again.'),
  weakPin: t('PIN terlalu mudah ditebak. Pilih yang lain.', 'The PIN is too easy to guess. Choose another.'),
  preparing: t('Menyiapkan HP ini', 'Preparing this phone'),
  noSignal: t(
    'Tidak ada sinyal. Pindah ke tempat yang ada sinyal, lalu coba lagi.',
    'No signal. Go where there is signal and try again.',
  ),
  signingIn: t('Menghubungi server ...', 'Contacting the server ...'),
  loading: t('Mengambil data Posyandu', 'Fetching the post'),
  ready: t('Siap dipakai', 'Ready'),
  readyTodo: t('Mulai sekarang aplikasi jalan tanpa sinyal.', 'From now on the app works without signal.'),
  start: t('Mulai', 'Start'),
  startEarly: t('Pakai dulu', 'Use it already'),
  history: t('Mengambil riwayat penimbangan', 'Fetching earlier weighings'),
  historyTodo: t(
    'Tunggu sebentar selagi ada sinyal: tanpa riwayat, naik atau tidaknya berat belum bisa dinilai.',
    'Wait a moment while there is signal: without earlier weighings no gain can be judged.',
  ),
  failed: t('Belum berhasil', 'Not yet'),
  tryAgain: t('Coba lagi', 'Try again'),
  badCode: t('Kode harus 8 angka. Periksa lalu ketik lagi.', 'The code has 8 digits. Check and type again.'),
  noCamera: t(
    'Kamera tidak bisa dibuka. Ketik kodenya saja.',
    'The camera cannot be opened. Type the code instead.',
  ),
  scanHint: t('Arahkan kamera ke QR di layar ketua.', "Point the camera at the QR on the chair's screen."),
}

/** Who is on duty, and their PIN. */
export const unlock = {
  title: t('Masukkan PIN', 'Enter PIN'),
  who: t('Siapa yang bertugas?', 'Who is on duty?'),
  other: t('Pengguna lain', 'Another user'),
  newUser: t('Aktifkan pengguna baru', 'Activate a new user'),
  wrong: t('PIN salah. Coba lagi.', 'Wrong PIN. Try again.'),
  wait: t('Terlalu sering salah. Coba lagi pukul {time}.', 'Too many wrong tries. Try again at {time}.'),
  revoked: t(
    'HP ini sudah ditarik oleh ketua. Yang belum terkirim bisa disimpan sebagai berkas penyelamat.',
    'The chair has withdrawn this phone. What was not sent can be saved as a rescue file.',
  ),
  forgot: t('Lupa PIN', 'Forgot PIN'),
  forgotTodo: t(
    'Minta kode 8 angka kepada ketua Anda, lalu buat PIN baru. Data Anda tidak hilang.',
    'Ask your chair for an 8-digit code, then choose a new PIN. Nothing is lost.',
  ),
  waiting: t('{count} catatan belum terkirim', '{count} entries not sent yet'),
  delete: t('Hapus angka', 'Delete digit'),
  digits: t('{count} dari 6 angka terisi', '{count} of 6 digits entered'),
}
