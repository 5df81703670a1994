import type { Text } from '../core/index.ts'

export const calendarNotFilled: Text = {
  id: 'Kalender hari libur tahun {year} belum diisi. Tenggat di tahun itu bisa terlalu cepat, karena libur keagamaan dan cuti bersama belum diketahui.',
  en: 'The holidays of {year} have not been entered. Due dates in that year may come too soon: religious holidays and joint leave are not known yet.',
}

export const enterCalendar: Text = {
  id: 'Minta admin memasukkan SKB hari libur nasional dan cuti bersama tahun {year}.',
  en: 'Ask the administrator to enter the decree on national holidays and joint leave of {year}.',
}
