import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast, introduced, staff } from '@simpul/domain/testing'
import { expect, it, onTestFinished } from 'vitest'
import { disableUser } from './access/accounts.ts'
import { restoreBackup } from './cli/backup/restore-backup.ts'
import { writeBackup } from './cli/backup/write-backup.ts'
import { describeOnBothEngines } from './db/testing/test-engines.ts'
import { openTestHouse, problemIn, workers } from './http/testing/open-test-house.ts'
import { eraseSubject } from './erase-subject.ts'
import { migrations } from './migrations.ts'
import { keepOutsideLists, replayOutsideLists } from './outside-lists.ts'

describeOnBothEngines('a restored backup', (open) => {
  it('brings back neither who was erased nor what was withdrawn since', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simpul-lists-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const db = await open({ migrations })
    const test = await openTestHouse(db)
    const { cell } = test.house
    const phone = await test.phoneOf(staff.sari)
    const entry = phone.write(introduced(cast.budi), 1)
    await test.post('/api/sync/push', { device: phone.device, waiting: 0, entries: [entry] }, phone.asPhone)
    const file = join(folder, 'before.simpul')
    const storeOf = async () => test.house.attachments.store
    await writeBackup(db, file, { now: test.house.now(), storeOf })

    test.pass(60_000)
    const why = 'atas permintaan keluarga'
    const subject = { kind: 'person', id: cast.budi.id } as const
    const at = test.house.now().toISOString()
    await eraseSubject(db, cell, { subject, strength: 'erase', why, by: workers.admin.id, at })
    await test.post(`/api/devices/${phone.device}/revoke`, {}, phone.asPhone)
    const ended = { now: test.house.now(), today: '2026-03-10' } as const
    await db.transaction((tx) => disableUser(tx, cell, null, workers.operator.id, ended))
    await keepOutsideLists(db, cell, folder)

    await restoreBackup(db, file, { migrations, afterwards: async () => undefined, storeOf })
    const bodies = () => db.query('select body from entry')
    expect(await bodies()).not.toEqual([{ body: null }])
    expect(await replayOutsideLists(db, cell, folder)).toEqual({ erased: 1, withdrawn: 2 })
    expect(await bodies()).toEqual([{ body: null }])
    test.pass(60_000)
    expect(await problemIn(test.ask('/api/me', { headers: phone.asPhone }))).toBe('device-revoked')
    expect(await test.signIn('operator.sukamaju')).toBe('')
    expect(await replayOutsideLists(db, cell, folder)).toEqual({ erased: 0, withdrawn: 0 })
  })
})
