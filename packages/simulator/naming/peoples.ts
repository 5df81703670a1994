/**
 * Given and second names of the peoples who live where the made-up districts lie, put together by chance: no real
 * person is meant. Spellings are one way of writing each; how others write them is in `../written/misspell.ts`.
 */
export interface People {
  readonly boys: readonly string[]
  readonly girls: readonly string[]
  readonly secondBoys: readonly string[]
  readonly secondGirls: readonly string[]
  /** Of the generation of the parents and grandparents. */
  readonly men: readonly string[]
  readonly women: readonly string[]
  /** Clan names, handed from father to child. */
  readonly clans: readonly string[]
  /** How many have one name only, as on many certificates of birth. */
  readonly singleName: number
  /** How many are called son or daughter of their father. */
  readonly patronym: number
}

const words = (list: string): readonly string[] => list.replace(/\s+/g, ' ').split(', ')

const NO_CLANS = { clans: [], patronym: 0 }

const MUSLIM_BOYS = `Muhammad Rizki, Ahmad Fauzi, Muhammad Iqbal, Abdul Aziz, Zidan, Fathan, Hafiz, Ilham, Irfan, Naufal,
  Raihan, Zaki, Yusuf, Ibrahim, Umar, Farel, Rafa, Alfian, Akbar, Fadil, Khairul Anam, Syahrul, Ridho, Rafif, Arkan,
  Dzaki, Faiz, Habibi, Luthfi, Nizam, Muhammad Arsya, Abdurrahman, Rasyid, Thoriq, Haikal, Gibran, Kenzo, Azka`
const MUSLIM_GIRLS = `Siti Aisyah, Nur Aini, Anisa, Azizah, Khairunnisa, Nabila, Naila, Salsabila, Syifa, Zahra, Alya,
  Kayla, Hana, Jihan, Fitri, Nur Hidayah, Aqila, Humaira, Khanza, Safira, Zahira, Aisyah, Fatimah, Naura, Shakila,
  Asyifa, Qonita, Rahma, Siti Nurhaliza, Inayah, Hafizah, Alesha, Adiba, Mikhayla, Almira, Raisa`
const MUSLIM_WOMEN = `Siti Aminah, Nurhayati, Siti Khotimah, Rohmah, Nurjanah, Maimunah, Zubaidah, Umi Kalsum, Rosdiana,
  Siti Fatimah, Halimah, Jamilah, Nur Azizah, Mariyam, Khadijah, Hasanah, Siti Rohani, Masitoh, Nurlela, Sholehah,
  Faridah, Aisyah, Zainab, Munawaroh, Siti Juwariyah, Rukoyah`
const MUSLIM_MEN = `Muhammad Yusuf, Ahmad Syafii, Abdul Rohman, Zainal Abidin, Khoirul Anwar, Sholihin, Ridwan, Usman,
  Mukhlis, Abdullah, Jamaludin, Syaiful Bahri, Nur Kholis, Muhammad Soleh, Ismail, Hasan Basri, Fakhrudin, Abdul Hamid,
  Syamsudin, Rahmat Hidayat, Zulkifli, Mahmud, Ibrahim, Ali Imron`

export const JAVANESE: People = {
  boys: words(`${MUSLIM_BOYS}, Bagas, Bayu, Dimas, Galih, Joko, Wahyu, Wisnu, Tegar, Pandu, Damar, Satria, Aditya, Gilang,
    Yoga, Teguh, Agus, Eko, Budi, Rendi, Fajar, Krisna, Danang`),
  girls:
    words(`${MUSLIM_GIRLS}, Ayu, Dewi, Intan, Laras, Lestari, Putri, Ratih, Sari, Wulan, Kirana, Gendis, Cantika, Dinda,
    Rani, Maya, Tiara, Bunga, Citra, Sekar, Retno, Anjani, Dwi, Tri`),
  secondBoys:
    words(`Pratama, Saputra, Nugroho, Santoso, Setiawan, Kurniawan, Prasetyo, Wijaya, Susanto, Wicaksono, Purnomo,
    Hartono, Ramadhan, Maulana, Hidayat, Firmansyah, Al Fatih, Anugrah, Permana, Gunawan, Prayoga, Sutrisno, Wibowo`),
  secondGirls:
    words(`Rahmawati, Permata, Maharani, Handayani, Aulia, Puspita, Anggraini, Safitri, Azzahra, Ramadhani, Utami,
    Kusuma, Wulandari, Amelia, Novita, Lestari, Wahyuni, Rahayu, Setyowati, Fitriani, Kinasih, Oktaviani, Ningrum`),
  men: words(`${MUSLIM_MEN}, Suparman, Sutrisno, Sugeng, Slamet, Sukardi, Wagiman, Paijo, Tukiman, Suyatno, Sutoyo, Joko
    Susilo, Bambang Irawan, Edi Purwanto, Sarwono, Suroso, Mulyono, Suharto, Ngatiman, Sumarno, Hardjono, Heru Cahyono`),
  women:
    words(`${MUSLIM_WOMEN}, Sumarni, Rahayu, Suryani, Wartini, Yuliana, Eka Wati, Ratnasari, Kartini, Sulastri, Mariani,
    Dwi Astuti, Tri Wahyuni, Rina Marlina, Sri Lestari, Susanti, Winarsih, Partini, Sutinah, Tumini, Sri Wahyuni, Endang
    Susilowati, Puji Hastuti, Desi Ratnasari, Lasmi, Ngatini, Suparti, Wiwik Handayani, Yanti, Reni, Sri Sunarti`),
  singleName: 0.22,
  ...NO_CLANS,
}

export const LAMPUNGNESE: People = {
  ...JAVANESE,
  boys: words(
    `${MUSLIM_BOYS}, Raden Intan, Ratu Prawira, Batin Sempurna, Rio, Andre, Alfarizi, Ferdian, Reza`,
  ),
  girls: words(`${MUSLIM_GIRLS}, Puspa, Mawar Sari, Ratu Ayu, Meri, Okta, Yulia, Dahlia`),
  secondBoys: words(
    `Pratama, Saputra, Sanjaya, Perdana, Al Ghifari, Prawira, Syahputra, Ramadhan, Negara, Akbar`,
  ),
  secondGirls: words(`Permata Sari, Ramadhani, Putri, Oktavia, Azzahra, Puspita, Amelia, Fadilah`),
  men: words(`${MUSLIM_MEN}, Herman, Darwis, Iskandar, Firdaus, Rusli, Amirudin, Sahroni, Tamrin`),
  women: words(
    `${MUSLIM_WOMEN}, Erna Wati, Darmawati, Yusnidar, Hernawati, Meliya, Nursiah, Zuraida, Rohana`,
  ),
  singleName: 0.12,
}

export const SUNDANESE: People = {
  ...JAVANESE,
  boys: words(`${MUSLIM_BOYS}, Asep, Cecep, Dadan, Ujang, Deden, Gilang, Rangga, Yayan, Iwan`),
  girls: words(`${MUSLIM_GIRLS}, Neng Sari, Euis, Lilis, Rina, Teti, Neneng, Yeyen, Ai Siti`),
  secondBoys: words(
    `Suherman, Hermawan, Nugraha, Permana, Sopian, Saepudin, Hidayat, Ramdani, Suryana, Gunawan`,
  ),
  secondGirls: words(
    `Nurjanah, Rohaeti, Herlina, Sumiati, Ratnasari, Marlina, Komalasari, Yuningsih, Maryati`,
  ),
  men: words(
    `${MUSLIM_MEN}, Dadang Suherman, Asep Saepudin, Entis Sutisna, Ujang Sopyan, Wawan, Cecep Hidayat, Uus`,
  ),
  women: words(
    `${MUSLIM_WOMEN}, Euis Komariah, Lilis Suryani, Neneng, Tuti Alawiyah, Imas, Iis Sumiati, Enung, Oneng`,
  ),
  singleName: 0.2,
}

export const BALINESE: People = {
  ...NO_CLANS,
  boys: words(`I Wayan Arta, I Made Surya, I Nyoman Adi, I Ketut Bagus, I Putu Yoga, Kadek Dwi, Komang Tri, Gede Krisna,
    I Gusti Ngurah Arya, I Wayan Sudarma, Made Wira, Putu Agus`),
  girls:
    words(`Ni Wayan Sari, Ni Made Ayu, Ni Nyoman Dewi, Ni Ketut Rai, Ni Putu Ayu, Ni Kadek Indah, Ni Komang Sri, Ni Luh
    Putri, Ida Ayu Laksmi, Luh Gede Wulan`),
  secondBoys: words(`Pratama, Saputra, Wijaya, Mahendra, Darmawan, Adnyana, Suputra, Arimbawa, Widiana`),
  secondGirls: words(
    `Lestari, Pertiwi, Maharani, Suryani, Puspita Dewi, Wahyuni, Antari, Kusuma Dewi, Widiasih`,
  ),
  men: words(
    `I Wayan Sukarta, I Made Sudiarta, I Nyoman Suwena, I Ketut Wirya, I Gede Astawa, I Putu Merta, Wayan Rai`,
  ),
  women: words(
    `Ni Wayan Suarni, Ni Made Rati, Ni Nyoman Sukerti, Ni Ketut Sari, Ni Luh Sari, Ni Putu Astini, Made Darmi`,
  ),
  singleName: 0.35,
}

export const BATAK: People = {
  boys: words(
    `Jonathan, Samuel, Daniel, Kevin, Rio, Andreas, Yosua, Immanuel, Gabriel, Tulus, Poltak, Christian, Roy, Benyamin`,
  ),
  girls: words(
    `Grace, Ester, Debora, Yohana, Cristina, Tiur, Rotua, Maria, Angel, Natalia, Putri, Veronica, Ruth, Lamtiur`,
  ),
  secondBoys: words('Parulian, Hasiholan, Maruli, Saut, Tua, Partogi, Halomoan'),
  secondGirls: words('Br, Rosari, Uli, Tiominar, Marito, Dameria'),
  men: words('Parlindungan, Togar, Hotman, Saut, Maruli, Jannes, Binsar, Ramses, Bonar, Robert, Manumpak'),
  women: words('Rosmaida, Tiurma, Lasma, Rumondang, Hotmaida, Nurmaida, Duma, Lamria, Ros Intan, Dermawan'),
  clans:
    words(`Simanjuntak, Sitorus, Manurung, Siregar, Nasution, Hutabarat, Sinaga, Panjaitan, Marpaung, Napitupulu, Silalahi,
    Harahap, Lubis, Situmorang, Butar-Butar, Pardede, Tambunan, Rambe`),
  singleName: 0.02,
  patronym: 0,
}

export const MALAY: People = {
  boys: words(`${MUSLIM_BOYS}, Tengku Fadlan, Wan Azmi, Said Hamzah, Azlan, Hafizuddin, Syahrizal, Fikri`),
  girls: words(
    `${MUSLIM_GIRLS}, Cut Meutia, Tengku Nurul, Wan Azizah, Syarifah, Dahlia, Mastura, Nurul Huda`,
  ),
  secondBoys: words('Syahputra, Ramadhan, Alamsyah, Effendi, Al Farisi, Hakim, Perdana, Azhari'),
  secondGirls: words('Syafitri, Ramadhani, Azzahra, Lubna, Mardhiyah, Aulia, Hasanah, Nasywa'),
  men: words(
    `${MUSLIM_MEN}, Tengku Zulkarnain, Wan Ahmad, Syafrizal, Amran, Bakhtiar, Nazaruddin, Kamaruddin, Effendi`,
  ),
  women: words(
    `${MUSLIM_WOMEN}, Rosnah, Zaleha, Syarifah Aini, Asmah, Salbiah, Mahani, Nurbaiti, Fauziah, Rahimah`,
  ),
  clans: [],
  singleName: 0.1,
  patronym: 0.2,
}

/** Who lives in a district: shares that sum to one. */
export type Mix = readonly (readonly [share: number, people: People])[]

const LAMPUNG: Mix = [
  [0.62, JAVANESE],
  [0.14, LAMPUNGNESE],
  [0.1, SUNDANESE],
  [0.06, BALINESE],
  [0.05, MALAY],
  [0.03, BATAK],
]
const ASAHAN: Mix = [
  [0.42, JAVANESE],
  [0.28, BATAK],
  [0.27, MALAY],
  [0.03, SUNDANESE],
]
const ELSEWHERE: Mix = [
  [0.8, JAVANESE],
  [0.2, SUNDANESE],
]

/** By the province of an area code: 18 is Lampung, 12 is North Sumatra with Asahan. */
export const mixOf = (area: string): Mix =>
  area.startsWith('18') ? LAMPUNG : area.startsWith('12') ? ASAHAN : ELSEWHERE
