import { idOf } from '@simpul/domain/testing'
import type { CitizenNoticesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { openCaseHouse } from '../http/testing/case-house.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { ringDue } from './ring-cases.ts'

const { cell } = district
const id = idOf('case', 'rumah Bu Sumi')
const path = `/api/cases/${id}/notices`

describeOnBothEngines('what a citizen is told where there is no gateway', (open) => {
  const waiting = async (answers: Record<string, unknown>, code = 'HSG-90') => {
    const house = await openCaseHouse(await open({ migrations }))
    const needsInfo = ['operator', 'needs_info', { note: 'KTP Bu Sumi belum ada' }] as const
    const kader = code === 'HSG-90' ? 'sari' : 'joko'
    await house.walk(kader, code, id, [[kader, 'submitted'], needsInfo], {
      ...{ identityProtected: false, reporterName: 'Sumi', reporterPhone: '081234567890', ...answers },
    })
    await house.project()
    const { db } = house
    const { appender } = house.house
    const onError = (error: unknown) => {
      throw error
    }
    await ringDue({ db, cell, now: () => new Date(), ways: {}, appender, onError })
    const ask = async (who: 'operator' | 'sari' | 'perkim' | 'neighbour', body?: object) =>
      house.ask<CitizenNoticesAnswer>(who, body === undefined ? path : `${path}/shared`, body)
    return { house, ask }
  }

  it('can be passed on in WhatsApp, and is then never called sent', async () => {
    const { ask } = await waiting({ consentStatus: 'given_written' })
    const [notice] = (await ask('operator')).notices
    expect(notice).toMatchObject({ channel: 'message', state: 'no-channel', at: null })
    expect(notice?.link).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=Permohonan%20Anda%20SPM-HSG-/)
    expect(decodeURIComponent(notice?.link ?? '')).toContain(notice?.text)
    expect(notice?.text).not.toMatch(/Sumi|KTP|0812/)
    const after = await ask('operator', { id: notice?.id })
    expect(after.notices).toMatchObject([{ state: 'shared', at: expect.any(String) }])
    expect((await ask('operator', { id: notice?.id })).notices).toMatchObject([{ state: 'shared' }])
  })

  it('is not passed on where the citizen refused, or is to stay unnamed', async () => {
    const refused = await waiting({ consentStatus: 'refused' })
    expect((await refused.ask('operator')).notices).toMatchObject([{ state: 'no-channel', link: null }])
    const hidden = await waiting({ consentStatus: 'given_written', identityProtected: true }, 'ORD-90')
    expect((await hidden.ask('operator')).notices).toMatchObject([{ link: null }])
  })

  it('is shown to who may read the case, and to nobody else', async () => {
    const { ask } = await waiting({ consentStatus: 'given_written' })
    expect((await ask('neighbour')).status).toBe(404)
    expect((await ask('perkim')).status).toBe(404)
    expect((await ask('perkim', { id })).status).toBe(404)
    expect((await ask('sari')).status).toBe(200)
  })
})
