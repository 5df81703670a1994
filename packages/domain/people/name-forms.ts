/**
 * The fixed table of Indonesian spelling variants: data only, read by `name-variants.ts`.
 *
 * Sources: the spelling reforms of 1947 (oe, u) and 1972 (dj j, tj c, j y, sj sy, nj ny, ch kh); the abbreviations
 * printed on family cards; and what kader write by ear. Forms that only sound alike (Eka and Eko, Sri and Siti) are not
 * here: a search that finds everybody finds nobody.
 */
export interface SpellingRule {
  readonly from: RegExp
  readonly to: string
  /** Two spellings that this rule makes equal. */
  readonly example: readonly [string, string]
}

/** Applied in this order to a lower-case word without accents. Both sides of a comparison pass through it. */
export const SPELLING_RULES: readonly SpellingRule[] = [
  { from: /^nj(?=[aeiou])/, to: 'ny', example: ['Njoman', 'Nyoman'] },
  // Old j is modern y only where it cannot be modern j: after h, and before the last vowel of a word in old spelling.
  { from: /(?<=(?:oe|tj|sj|dj).*[^d])j(?=[ao]$)/, to: 'y', example: ['Soetojo', 'Sutoyo'] },
  { from: /hj/g, to: 'hy', example: ['Wahjuni', 'Wahyuni'] },
  { from: /oe|oo/g, to: 'u', example: ['Noer', 'Nur'] },
  { from: /dj/g, to: 'j', example: ['Djoko', 'Joko'] },
  { from: /tj/g, to: 'c', example: ['Tjahyono', 'Cahyono'] },
  { from: /sj/g, to: 'sy', example: ['Sjafrudin', 'Syafrudin'] },
  { from: /^chr/, to: 'kr', example: ['Christina', 'Kristina'] },
  { from: /^ch(?=and|int|yn|els)/, to: 'c', example: ['Chandra', 'Candra'] },
  { from: /[kc]h/g, to: 'h', example: ['Achmad', 'Ahmad'] },
  { from: /s[yh]/g, to: 's', example: ['Shinta', 'Sinta'] },
  { from: /ph|[fv]/g, to: 'p', example: ['Yusuf', 'Yusup'] },
  { from: /th/g, to: 't', example: ['Thoriq', 'Toriq'] },
  { from: /dh/g, to: 'd', example: ['Ridho', 'Rido'] },
  { from: /dz/g, to: 'z', example: ['Dzaki', 'Zaki'] },
  { from: /ts/g, to: 's', example: ['Tsabit', 'Sabit'] },
  { from: /gh/g, to: 'g', example: ['Ghozali', 'Gozali'] },
  { from: /bh/g, to: 'b', example: ['Bhakti', 'Bakti'] },
  { from: /x/g, to: 'ks', example: ['Alexander', 'Aleksander'] },
  { from: /ck|q/g, to: 'k', example: ['Rizqi', 'Rizki'] },
  { from: /c(?=[^aeiouy]|$)/g, to: 'k', example: ['Victor', 'Viktor'] },
  { from: /z/g, to: 's', example: ['Azizah', 'Asisah'] },
  { from: /ae|oi(?=r)/g, to: 'ai', example: ['Zaenal', 'Zainal'] },
  { from: /ie/g, to: 'i', example: ['Arief', 'Arif'] },
  { from: /iy(?=[aeiou])/g, to: 'i', example: ['Mariyam', 'Mariam'] },
  { from: /uw(?=[aeiou])/g, to: 'u', example: ['Juwariyah', 'Juariah'] },
  { from: /(?<=[^aeiou])y|(?<=[aeiou])y(?![aeiou])/g, to: 'i', example: ['Rizky', 'Rizki'] },
  { from: /(.)\1+/g, to: '$1', example: ['Annisa', 'Anisa'] },
  { from: /roh(?=i?m)/g, to: 'rah', example: ['Rochmat', 'Rahmat'] },
  { from: /(?<=.{3})oh$/, to: 'ah', example: ['Munawaroh', 'Munawarah'] },
  { from: /(?<=.{3})h$/, to: '', example: ['Aisyah', 'Aisya'] },
]

/** Whole words that are one name. */
export const NAME_FORMS: Readonly<Record<string, readonly string[]>> = {
  muhamad: [
    ...['muhammad', 'mohammad', 'mochammad', 'mukhammad', 'mokhammad', 'muchammad', 'muhamat', 'mohamat'],
    ...['muh', 'moh', 'moch', 'much', 'mohd', 'muhd', 'muhamed', 'mohamed', 'mhd'],
  ],
  ahmad: ['achmad', 'akhmad', 'ahmat', 'akhmat', 'achmat', 'ach', 'akh', 'ahmed'],
  siti: ['sitti', 'siity', 'sity', 'stti'],
  nur: ['noer', 'noor', 'nor', 'nuur'],
  abdul: ['abd', 'abdoel', 'abdur', 'abdus', 'abdun', 'abduz', 'abdut', 'abdu', 'abdl'],
  yusuf: ['jusuf', 'joesoef', 'yusup', 'usup', 'ucup'],
  yahya: ['jahja', 'jahya', 'yahja'],
  yohanes: ['johanes', 'johannes', 'yohannes'],
  yosef: ['joseph', 'josef', 'yoseph', 'yosep'],
  umar: ['omar', 'oemar'],
  usman: ['utsman', 'osman', 'oesman', 'ustman'],
  soleh: ['sholeh', 'saleh', 'shaleh', 'sholih', 'solih', 'salih', 'shalih'],
  solehah: ['sholehah', 'solihah', 'sholihah', 'salihah', 'shalihah', 'salehah', 'solekhah', 'solikhah'],
  solihin: ['sholihin', 'solikhin', 'sholikhin', 'salihin', 'shalihin'],
  sodikin: ['shodiqin', 'sodiqin', 'sadikin', 'shadiqin'],
  hoirul: ['khoirul', 'khairul', 'chairul', 'choirul', 'khaerul', 'chaerul', 'choerul', 'khoerul', 'hairul'],
  hoirunisa: ['khoirunnisa', 'khairunnisa', 'chairunnisa', 'khaerunnisa', 'choirunnisa', 'hairunisa'],
  saiful: ['syaiful', 'syaeful', 'saeful', 'saepul', 'syaipul'],
  zainal: ['zaenal', 'jaenal', 'jainal', 'zenal'],
  zainab: ['zaenab', 'jaenab', 'zenab'],
  zulkifli: ['julkifli', 'dzulkifli', 'zulkipli'],
  ramadan: ['ramadhan', 'ramadlan', 'romadhon', 'romadon', 'ramadon'],
  ramadani: ['ramadhani', 'romadhoni', 'ramadhany'],
  ridwan: ['ridhwan', 'rizwan', 'ridwaan'],
  rido: ['ridho', 'ridlo', 'ridha', 'ridla'],
  maulana: ['mawlana', 'molana'],
  fadilah: ['fadhilah', 'fadlilah', 'fadillah', 'fadhillah', 'padilah'],
  fadli: ['fadhli', 'padli', 'fadly'],
  monika: ['monica'],
  veronika: ['veronica'],
  karolina: ['carolina'],
  // As the family cards of Balinese families shorten them.
  wayan: ['wy', 'wyn', 'wajan'],
  nyoman: ['nym', 'njoman'],
  ketut: ['kt', 'ktt', 'ktut'],
  putu: ['pt', 'ptu'],
  kadek: ['kd', 'kdk'],
  komang: ['km', 'kmg', 'koming'],
  gede: ['gd', 'gde'],
  gusti: ['gst'],
}

/** Only at the beginning of a longer name, where they cannot be an initial of a family name. */
export const FRONT_FORMS: Readonly<Record<string, string>> = { m: 'muhamad', st: 'siti' }

/** Before a name, as spoken or written; no part of it. */
export const TITLES: ReadonlySet<string> = new Set([
  ...[
    'h',
    'hj',
    'haji',
    'hajah',
    'hajjah',
    'hajj',
    'hi',
    'kh',
    'kyai',
    'kiai',
    'nyai',
    'ust',
    'ustad',
    'ustadz',
  ],
  ...[
    'ustadzah',
    'ustazah',
    'tgk',
    'tn',
    'tuan',
    'ny',
    'nyonya',
    'nn',
    'nona',
    'sdr',
    'sdri',
    'saudara',
    'saudari',
  ],
  ...[
    'bpk',
    'bp',
    'bapak',
    'pak',
    'ibu',
    'bu',
    'mbak',
    'mbah',
    'mas',
    'an',
    'anak',
    'alm',
    'almh',
    'almarhum',
  ],
  ...[
    'almarhumah',
    'dr',
    'drg',
    'drs',
    'dra',
    'drh',
    'ir',
    'prof',
    'hc',
    'ns',
    'apt',
    'bd',
    'rr',
    'raden',
    'rd',
    'rm',
  ],
])

/** After a name: written with dots, or behind a comma. Compared without the dots. */
export const DEGREES: ReadonlySet<string> = new Set([
  ...[
    'spd',
    'spdi',
    'spdsd',
    'spdaud',
    'sag',
    'se',
    'sei',
    'sh',
    'shi',
    'si',
    'sip',
    'skom',
    'skep',
    'skm',
    'ssi',
  ],
  ...[
    'ssos',
    'sst',
    'st',
    'stp',
    'str',
    'strkeb',
    'sp',
    'spt',
    'sthi',
    'sgz',
    'sfarm',
    'spsi',
    'samn',
    'samd',
  ],
  ...[
    'amd',
    'amdkeb',
    'amdkep',
    'amk',
    'amkeb',
    'amaa',
    'ama',
    'mpd',
    'mpdi',
    'mm',
    'msi',
    'mh',
    'mkes',
    'mkom',
    'ma',
  ],
  ...[
    'mag',
    'mt',
    'mkeb',
    'mkm',
    'mph',
    'phd',
    'ners',
    'ns',
    'bd',
    'apt',
    'spog',
    'spa',
    'spdhi',
    'lc',
    'ba',
  ],
])

/** Between a name and that of the father or the clan. */
export const CONNECTORS: ReadonlySet<string> = new Set(['bin', 'binti', 'bt', 'bti', 'bte', 'br', 'boru'])

/** A baby without a name yet is written down as its mother's. */
export const BABY_WORDS: ReadonlySet<string> = new Set(['bayi', 'by', 'byi', 'baby', 'bbl'])
