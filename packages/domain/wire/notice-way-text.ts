import type { Text } from '../core/index.ts'
import type { NoticeState, NoticeWay } from './notices.ts'

const text = (id: string, en: string): Text => ({ id, en })

type Said = Readonly<Record<NoticeState, Text>>

/** A way of telling and how it stands. `{time}`: when the provider took it or the device had it; of failed, the next try. */
const said = (id: string, en: string, unsent: Text, more: Partial<Said> = {}): Said => ({
  queued: text(`${id} menunggu dikirim`, `${en} waits to be sent`),
  sent: text(`${id} diserahkan {time}`, `${en} handed over {time}`),
  delivered: text(`${id} sampai {time}`, `${en} arrived {time}`),
  failed: text(`${id} gagal, dicoba lagi {time}`, `${en} failed, tried again {time}`),
  'given-up': unsent,
  'not-needed': text(`${id} tidak perlu, sudah dibaca`, `${en} not needed, it was read`),
  'no-channel': text(`${id} tidak dikirim`, `${en} was not sent`),
  shared: text(`${id} dibagikan sendiri {time}`, `${en} passed on by hand {time}`),
  ...more,
})

/** What people read of every way and state. *Sent* is never said of what nobody confirmed. */
export const NOTICE_WAY_TEXT: Readonly<Record<NoticeWay, Said>> = {
  push: said(
    'Notifikasi',
    'Notification',
    text('Notifikasi tidak sampai ke perangkat Anda', 'The notification did not reach your device'),
  ),
  'e-mail': said(
    'E-mail',
    'E-mail',
    text('E-mail tidak terkirim: periksa alamat Anda', 'The e-mail was not sent: check your address'),
  ),
  message: said(
    'Pesan',
    'Message',
    text('Pesan tidak terkirim ke warga', 'The message did not reach the citizen'),
    {
      'no-channel': text('Belum dikirim ke warga', 'Not sent to the citizen yet'),
      shared: text(
        'Dibagikan sendiri {time}, tidak dapat dipastikan',
        'Passed on by hand {time}, nobody can tell whether it arrived',
      ),
    },
  ),
}

/** What phone and desk alike say of news about cases. `{time}`: when it came. */
export const NOTICE_TEXT = {
  none: text('Belum ada kabar', 'No news yet'),
  noneHint: text(
    'Kasus yang menunggu Anda dan tenggat yang lewat muncul di sini.',
    'Cases that wait for you and days that have passed show here.',
  ),
  inApp: text('Masuk aplikasi {time}', 'In the app {time}'),
  readAll: text('Tandai semua sudah dibaca', 'Mark all as read'),
  share: text('Kirim lewat WhatsApp', 'Send by WhatsApp'),
  shareHint: text(
    'WhatsApp terbuka dengan kalimat ini. Simpul tidak tahu apakah pesan benar terkirim.',
    'WhatsApp opens with this sentence. Simpul cannot know whether it was sent.',
  ),
}
