import { describe, expect, it } from 'vitest'
import { type NoticeWords, noticeMail, noticeText } from './index.ts'

const number = 'SPM-HSG-3376012001-202601-0A1B'
const service = { id: 'Rumah tidak layak huni', en: 'Unfit house' }
const turn: NoticeWords = { about: 'turn', state: 'submitted', toCitizen: false, number }

describe('what a notice calls a case', () => {
  it('is its service and the end of the number in the app, and the number alone outside', () => {
    expect(noticeText({ ...turn, service }).id).toBe(
      'Rumah tidak layak huni 202601-0A1B menunggu Anda. Status: Sudah didata.',
    )
    expect(noticeText(turn).id).toBe(`${number} menunggu Anda. Status: Sudah didata.`)
    expect(noticeText({ ...turn, service }).en).toContain('Unfit house 202601-0A1B')
  })

  it('is the whole number for a citizen, who has it on the receipt', () => {
    const told = noticeText({ ...turn, about: 'state', toCitizen: true, service })
    expect(told.id).toContain(`Permohonan Anda ${number} (Rumah tidak layak huni) kini berstatus`)
  })
})

describe('a mail about a case', () => {
  const link = 'https://simpul.test/meja/cases/1'

  it('names its number and the way to it, and no service', () => {
    const mail = noticeMail(number, noticeText(turn), link)
    expect(mail.subject).toBe(`Simpul: kabar tentang ${number}`)
    expect(mail.text).toContain(`${number} menunggu Anda.`)
    expect(mail.text).toContain(`Buka: ${link}`)
    expect(mail.subject + mail.text).not.toContain(service.id)
  })

  it('names nothing of a restricted one', () => {
    const { number: _, ...restricted } = turn
    const mail = noticeMail(undefined, noticeText({ ...restricted, service }), link)
    expect(mail.subject).toBe('Simpul: ada yang menunggu Anda')
    expect(mail.text).toContain('Satu kasus tertutup menunggu Anda.')
    expect(mail.subject + mail.text).not.toMatch(/SPM-|Rumah|Sudah didata/)
  })
})
