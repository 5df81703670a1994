/** A list as a village office keeps it: a title, its own headings, days and weights written as people write them. */
export function villageList(post: string, count: number, today: Date): string {
  const weighedOn = written(monthsBefore(today, 1))
  const lines = Array.from({ length: count }, (_, at) => {
    const months = 2 + ((at * 7) % 56)
    const name = `${FIRST[at % FIRST.length]} ${LAST[Math.floor(at / FIRST.length) % LAST.length]}`
    const rt = String((at % 9) + 1).padStart(3, '0')
    const born = written(monthsBefore(today, months))
    const mother = MOTHERS[(at * 3) % MOTHERS.length]
    return [
      at + 1,
      name,
      at % 2 === 0 ? 'L' : 'P',
      born,
      mother,
      post,
      rt,
      weighedOn,
      weightAt(months - 1),
    ].join(';')
  })
  return [
    'DAFTAR BALITA',
    'No;Nama Anak;JK;Tgl Lahir;Nama Ibu;Posyandu;RT;Tgl Ukur;Berat (kg)',
    ...lines,
  ].join('\r\n')
}

/** About what a child weighs, with a comma. */
const weightAt = (months: number): string =>
  (months <= 12 ? 4 + months * 0.45 : 9.4 + (months - 12) * 0.18).toFixed(1).replace('.', ',')

function monthsBefore(today: Date, months: number): Date {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 12))
}

const written = (day: Date): string => day.toISOString().slice(0, 10).split('-').reverse().join('/')

const FIRST = [
  'Bagaskara',
  'Kinanti',
  'Wisnu',
  'Larasati',
  'Gilang',
  'Puspita',
  'Damar',
  'Sekar',
  'Satria',
  'Melati',
]
const LAST = [
  'Wicaksana',
  'Prameswari',
  'Adiwangsa',
  'Kusuma',
  'Baskoro',
  'Anindita',
  'Suryalaga',
  'Tirtayasa',
]
const MOTHERS = ['Tumini', 'Sulastri', 'Warsiti', 'Ngatinem', 'Kasminah', 'Paryati', 'Sarinem']
