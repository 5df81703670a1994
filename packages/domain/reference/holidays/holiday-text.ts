import type { Text } from '../../core/index.ts'

/** The feasts and days of remembrance, as the decrees name them. */
export const HOLIDAY_TEXT = {
  newYear: { id: 'Tahun Baru Masehi', en: 'New Year' },
  ascensionOfMuhammad: { id: 'Isra Mikraj Nabi Muhammad S.A.W.', en: 'Ascension of the Prophet Muhammad' },
  lunarNewYear: { id: 'Tahun Baru Imlek', en: 'Lunar New Year' },
  nyepi: { id: 'Hari Suci Nyepi', en: 'Nyepi, the day of silence' },
  eidAlFitr: { id: 'Idulfitri', en: 'Eid al-Fitr' },
  goodFriday: { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  easter: { id: 'Kebangkitan Yesus Kristus (Paskah)', en: 'Easter' },
  labourDay: { id: 'Hari Buruh Internasional', en: 'International Labour Day' },
  ascensionOfJesus: { id: 'Kenaikan Yesus Kristus', en: 'Ascension of Jesus' },
  vesak: { id: 'Hari Raya Waisak', en: 'Vesak' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Birthday of Pancasila' },
  eidAlAdha: { id: 'Iduladha', en: 'Eid al-Adha' },
  islamicNewYear: { id: '1 Muharam Tahun Baru Islam', en: 'Islamic New Year' },
  independence: { id: 'Proklamasi Kemerdekaan', en: 'Independence Day' },
  birthOfMuhammad: { id: 'Maulid Nabi Muhammad S.A.W.', en: 'Birth of the Prophet Muhammad' },
  christmas: { id: 'Kelahiran Yesus Kristus', en: 'Christmas' },
} as const satisfies Readonly<Record<string, Text>>
