/** A list as a village office keeps it: its own headings, days and weights as people write them. Everybody is invented. */
export const officeList = (): string =>
  [
    'No;Nama Anak;JK;Tgl Lahir;Nama Ibu;Posyandu;RT;Tgl Ukur;Berat (kg)',
    ...CHILDREN.map((line, at) => `${at + 1};${line}`),
  ].join('\r\n')

const CHILDREN = [
  'Bagaskara Wicaksana;L;14/03/2025;Tumini;Kenanga;002;18/09/2026;10,1',
  'Kinanti Prameswari;P;02/11/2024;Sulastri;Kenanga;004;18/09/2026;10,4',
  'Wisnu Adiwangsa;L;27/07/2025;Warsiti;Melati;001;14/09/2026;8,9',
  'Larasati Kusuma;P;09/01/2023;Ngatinem;Melati;003;14/09/2026;13,2',
  'Gilang Baskoro;L;30/05/2024;Kasminah;Mawar;005;17/09/2026;11,6',
  'Puspita Anindita;P;18/12/2025;Paryati;Mawar;002;17/09/2026;7,4',
  'Damar Suryalaga;L;21/06/2022;Sarinem;Anggrek;006;06/09/2026;15,3',
  'Sekar Tirtayasa;P;05/02/2024;Tumini;Anggrek;001;06/09/2026;11,8',
  'Satria Wicaksana;L;31/02/2025;Sulastri;Anggrek;001;06/09/2026;9,7',
  'Melati Kusuma;P;11/10/2023;Warsiti;Teratai;004;15/09/2026;12,5',
  'Bagaskara Baskoro;L;16/08/2024;Ngatinem;Melati;003;14/09/2026;108',
  'Kinanti Anindita;P;23/04/2026;Kasminah;Kenanga;007;18/09/2026;5,9',
]
