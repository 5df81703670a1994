import type { Random } from './random.ts'

// Put together by chance: no real person is meant.
const STAFF = [
  'Sri Wahyuni',
  'Partini',
  'Hartati',
  'Supriyati',
  'Nurjanah',
  'Rohana',
  'Sugiarti',
  'Erna Yulita',
  'Mulyani',
  'Tuti Alawiyah',
  'Ida Farida',
  'Kusmiati',
  'Wiwik',
  'Darmawati',
  'Ningsih',
  'Sarinah',
  'Yusnidar',
  'Elok Faiqoh',
  'Haryanti',
  'Lilis Suryani',
  'Murniati',
  'Asih',
  'Retno',
  'Juwariyah',
] as const
const FLOWERS = [
  'Melati',
  'Mawar',
  'Kenanga',
  'Anggrek',
  'Dahlia',
  'Cempaka',
  'Flamboyan',
  'Teratai',
  'Kamboja',
  'Seruni',
  'Bougenvil',
  'Tulip',
  'Asoka',
  'Nusa Indah',
  'Sakura',
  'Lavender',
] as const

export const staffName = (random: Random): string => random.pick(STAFF)

/** "Melati", and "Melati 2" once the flowers are used up. */
export function postName(index: number): string {
  const round = Math.floor(index / FLOWERS.length)
  const flower = FLOWERS[index % FLOWERS.length] as string
  return round === 0 ? flower : `${flower} ${round + 1}`
}
