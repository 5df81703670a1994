import { fill, type PlainDate, type Text } from '../core/index.ts'
import type { NoticeAbout } from './notices.ts'
import type { StatusCode } from './statuses.ts'
import { STATE_TEXT } from './step-text.ts'

const text = (id: string, en: string): Text => ({ id, en })

/** What is said to those who work on cases. `{case}` is what `caseNamed` calls it. */
const TO_STAFF: Readonly<Record<NoticeAbout, Text>> = {
  turn: text('{case} menunggu Anda. Status: {state}.', '{case} waits for you. Status: {state}.'),
  state: text('{case} kini berstatus: {state}.', '{case} now stands at: {state}.'),
  dispatch: text(
    '{case}: belum ada yang dipanggil untuk menolong. Panggil pertolongan sekarang.',
    '{case}: nobody has been called to help yet. Call for help now.',
  ),
  'first-response': text(
    '{case} belum dijawab, batasnya {due}. Jawab sekarang.',
    '{case} has not been answered and was due on {due}. Answer it now.',
  ),
  village: text(
    '{case} melewati batas waktu desa, {due}. Putuskan atau teruskan hari ini.',
    '{case} is past the time of the village, {due}. Decide it or pass it on today.',
  ),
  status: text(
    '{case} terlalu lama berstatus: {state}. Batasnya {due}.',
    '{case} has stood at: {state} for too long. It was due on {due}.',
  ),
  'opd-accept': text(
    '{case} belum diterima dinas, batasnya {due}.',
    '{case} has not been taken in by the department and was due on {due}.',
  ),
  'opd-result': text(
    '{case} belum ada hasil dari dinas, batasnya {due}.',
    '{case} has no result from the department and was due on {due}.',
  ),
  feedback: text(
    'Warga belum diberi tahu tentang {case}, batasnya {due}. Beri tahu hari ini.',
    'The citizen has not been told about {case}, due on {due}. Tell them today.',
  ),
  'no-movement': text(
    '{case} tidak bergerak sampai {due}. Status: {state}.',
    '{case} had not moved by {due}. Status: {state}.',
  ),
  'reopen-window': text('{case} tidak dapat dibuka lagi.', '{case} can no longer be opened again.'),
}

const TO_CITIZEN = text(
  'Permohonan Anda {case} kini berstatus: {state}. Tanyakan kepada kader Posyandu bila belum jelas.',
  'Your request {case} now stands at: {state}. Ask your Posyandu kader if anything is unclear.',
)

/** It names nothing: who reads it over a shoulder learns nothing either. */
const RESTRICTED = text(
  'Satu kasus tertutup menunggu Anda. Buka Simpul untuk melihatnya.',
  'A restricted case waits for you. Open Simpul to see it.',
)

/** Of a mail: on the way it may lie open, so the number is all it names. */
const MAIL = {
  subject: text('Simpul: kabar tentang {number}', 'Simpul: news of {number}'),
  restrictedSubject: text('Simpul: ada yang menunggu Anda', 'Simpul: something waits for you'),
  body: text(
    '{sentence}\n\nBuka: {link}\n\nSurat ini dikirim oleh Simpul dan tidak dibaca bila dibalas. Alamat Anda dapat diubah di Meja, halaman Kabar.',
    '{sentence}\n\nOpen: {link}\n\nThis mail was sent by Simpul; nobody reads answers to it. Your address can be changed at the desk, on the page News.',
  ),
} as const

/** A mail about a notice, in Bahasa Indonesia. @param sentence as `noticeText` gives it without a service */
export function noticeMail(number: string | undefined, sentence: Text, link: string) {
  return {
    subject: number === undefined ? fill(MAIL.restrictedSubject, 'id') : fill(MAIL.subject, 'id', { number }),
    text: fill(MAIL.body, 'id', { sentence: sentence.id, link }),
  }
}

/** What a notice says; `number` is absent of a restricted case, `service` also where others may look on. */
export interface NoticeWords {
  readonly about: NoticeAbout
  readonly state: StatusCode
  readonly toCitizen: boolean
  readonly dueOn?: PlainDate
  readonly number?: string
  readonly service?: Text
}

/** A notice in whole sentences, with no personal data: number, service, state and day are all it may name. */
export function noticeText({ about, state, toCitizen, dueOn, number, service }: NoticeWords): Text {
  if (number === undefined) return RESTRICTED
  const source = toCitizen ? TO_CITIZEN : TO_STAFF[about]
  const said = (language: 'id' | 'en') =>
    fill(source, language, {
      case: caseNamed(number, service?.[language], toCitizen),
      state: STATE_TEXT[state][language],
      due: dueOn ?? '-',
    })
  return { id: said('id'), en: said('en') }
}

/** In the app the end of the number is enough to tell two cases apart; citizens and mails have nothing but the number. */
function caseNamed(number: string, service: string | undefined, toCitizen: boolean): string {
  if (service === undefined) return number
  return toCitizen ? `${number} (${service})` : `${service} ${number.split('-').slice(-2).join('-')}`
}
