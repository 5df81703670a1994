import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast, introduced } from '@simpul/domain/testing'
import type { Me } from '@simpul/domain/wire'
import { describe, expect, it, onTestFinished } from 'vitest'
import { setRoute } from '../access/case-offices.ts'
import { type Config, readConfig } from '../config.ts'
import { withFreshDatabase } from '../db/testing/postgres-database.ts'
import { foundTown, offices } from '../journal/testing/case-town.ts'
import { district, foundDistrict, noon, push } from '../journal/testing/district.ts'
import { openDatabase } from '../open-database.ts'
import { startServer } from '../start/start-server.ts'
import { commands } from './main.ts'
import { runCommand } from './run-command.ts'

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'simpul-cli-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

/** Runs a command as `npx simpul` does. */
async function run(
  word: string,
  ...args: string[]
): Promise<{ code: number; printed: string; said: string }> {
  let printed = ''
  let said = ''
  const output = {
    print: (text: string) => void (printed += text),
    say: (text: string) => void (said += text),
    ask: () => Promise.resolve('yes'),
  }
  const code = await runCommand(commands[word] ?? (() => Promise.reject(new Error(word))), args, output)
  return { code, printed, said }
}

function configOf(...args: string[]): Config {
  const config = readConfig(['--port', '0', '--log', 'silent', ...args], {})
  if (!config.ok) throw new Error(config.problem.message)
  return config.value
}

/** A server on PostgreSQL with an empty cell, and where commands find its database. */
async function serving(url: string, data: string) {
  const cell = ['--empty', '--area', '18.72', '--name', 'Kota Metro', '--admin', 'Siti Aminah']
  const running = await startServer(configOf('--database', url, '--data', data, ...cell), {
    say: () => undefined,
  })
  const address = running.addresses[0] ?? ''
  const signIn = (username: string, password: string | undefined) =>
    fetch(`${address}/api/sign-in`, { method: 'POST', body: JSON.stringify({ username, password }) })
  return { running, address, signIn, place: ['--database', url, '--data', data] }
}

describe('commands beside a server on PostgreSQL', () => {
  it('make accounts, give new passwords and end them, at once', () =>
    withFreshDatabase(async (url) => {
      const { running, address, signIn, place } = await serving(url, await folder())
      const asked = ['--name', 'Ratna', '--role', 'district_tp', '--unit', 'Kota Metro', ...place]
      const created = await run('user', 'create', 'Ratna.TP', ...asked)
      expect(created.code).toBe(0)
      const [username, password] = created.printed.trim().split('\t')
      expect(username).toBe('ratna.tp')
      const answer = await signIn('ratna.tp', password)
      expect(((await answer.json()) as Me).assignments[0]?.role).toBe('district_tp')
      expect((await run('user', 'list', ...place)).printed).toContain(
        'ratna.tp\tRatna\tdistrict_tp Kota Metro\n',
      )
      const nowhere = ['--name', 'Bidan', '--role', 'health_worker', '--unit', 'Kota Metro', ...place]
      expect((await run('user', 'create', 'bidan', ...nowhere)).said).toContain(
        'This role cannot be given so: wrong-kind-of-unit, villages-missing',
      )
      expect((await run('user', 'create', 'ratna.tp', ...asked)).said).toContain(
        'There is a user "ratna.tp" already',
      )

      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
      const isLetIn = async () => (await fetch(`${address}/api/me`, { headers: { cookie } })).status === 200
      expect(await isLetIn()).toBe(true)
      const renewed = (await run('user', 'password', 'ratna.tp', ...place)).printed.trim().split('\t')[1]
      await expect.poll(isLetIn).toBe(false)
      expect((await signIn('ratna.tp', password)).status).toBe(401)
      expect((await signIn('ratna.tp', renewed)).status).toBe(200)

      expect((await run('user', 'revoke', 'ratna.tp', ...place)).code).toBe(0)
      expect((await signIn('ratna.tp', renewed)).status).toBe(401)
      expect((await run('user', 'list', ...place)).printed).toContain('ratna.tp\tRatna\tended\n')
      await running.stop()
    }))

  it('back up while it serves, and restore into another database in a new epoch', () =>
    withFreshDatabase((url) =>
      withFreshDatabase(async (elsewhere) => {
        const data = await folder()
        const { running, address, place } = await serving(url, data)
        const epochAt = async (at: string) =>
          ((await (await fetch(`${at}/api/cell`)).json()) as { epoch: string }).epoch
        const before = await epochAt(address)
        const file = join(data, 'all.simpul')
        expect((await run('backup', file, ...place)).printed).toContain('rows of')
        expect((await run('backup', file, ...place)).said).toContain('exists already')
        await running.stop()

        const there = ['--database', elsewhere, '--data', data]
        expect((await run('restore', file, ...there)).printed).toContain('Restored 0 entries')
        const restored = await startServer(configOf(...there), { say: () => undefined })
        expect(await epochAt(restored.addresses[0] ?? '')).not.toBe(before)
        await restored.stop()
        expect((await run('rebuild', ...there)).printed).toContain('Nothing differed')

        // Without the key of the cell nothing that is sealed could be opened: better not to start at all.
        const stranger = startServer(configOf('--database', elsewhere, '--data', await folder()), {
          say: () => undefined,
        })
        await expect(stranger).rejects.toThrow('does not belong to this database')
      }),
    ))

  it('erase a person for good, whatever backup comes back', () =>
    withFreshDatabase(async (url) => {
      const data = await folder()
      const db = await openDatabase({ dataFolder: data, databaseUrl: url })
      await foundDistrict(db)
      await push(db, [introduced(cast.budi), introduced(cast.ayu)])
      const bodies = async () => JSON.stringify(await db.query('select body from entry'))
      const place = ['--database', url, '--data', data]
      const file = join(data, 'before.simpul')
      expect((await run('backup', file, ...place)).code).toBe(0)
      const asked = ['--erase', '--reason', 'permintaan keluarga', ...place]
      expect((await run('erase', cast.budi.id, ...asked)).said).toContain(
        'That is not the id; nothing was done',
      )
      expect(await bodies()).toContain(cast.budi.name)
      expect((await run('erase', cast.budi.id, '--anonymise', ...asked)).said).toContain('Say either')
      expect((await run('erase', cast.joko.id, '--yes', ...asked)).said).toContain('Nothing is known')
      const done = await run('erase', cast.budi.id, '--yes', ...asked)
      expect(done).toMatchObject({ code: 0, printed: expect.stringContaining('1 entries emptied') })
      expect(done.said).toContain('in the journals of Mawar')
      expect(await bodies()).not.toContain(cast.budi.name)
      expect((await run('restore', file, ...place)).printed).toContain('1 erasures')
      expect(await bodies()).not.toContain(cast.budi.name)
      expect(await bodies()).toContain(cast.ayu.name)
      await db.close()
    }))

  it('make a key for another tool, shown once, list it and end it', () =>
    withFreshDatabase(async (url) => {
      const data = await folder()
      const db = await openDatabase({ dataFolder: data, databaseUrl: url })
      await foundDistrict(db)
      const place = ['--database', url, '--data', data]
      const made = await run('open311-key', 'create', 'Kota Sebelah', ...place)
      expect(made.printed).toMatch(/^simpul_open311_[\w-]{43}\n$/)
      const listed = (await run('open311-key', ...place)).printed
      expect(listed).toMatch(/^Kota Sebelah\t.*\tin force\n$/)
      expect(listed).not.toContain(made.printed.trim())
      expect((await run('open311-key', 'revoke', 'Kota Sebelah', ...place)).code).toBe(0)
      expect((await run('open311-key', 'revoke', 'Kota Sebelah', ...place)).said).toContain('no key in force')
      expect((await run('open311-key', ...place)).printed).toContain('ended')
      await db.close()
    }))

  it('enter local holidays, list them and take one back', () =>
    withFreshDatabase(async (url) => {
      const data = await folder()
      const db = await openDatabase({ dataFolder: data, databaseUrl: url })
      await foundDistrict(db)
      await db.close()
      const place = ['--database', url, '--data', data]
      const file = join(data, 'libur.csv')
      const head = 'Tanggal;Wilayah;Jenis;Nama;Dasar\n'
      await writeFile(
        file,
        `${head}2026-06-09;33.76;;Hari jadi;SE 7/2026\n2026-06-31;33.76;;Hari jadi;SE 7/2026\n`,
      )
      const wrong = await run('holidays', file, ...place)
      expect(wrong).toMatchObject({ code: 1, printed: '' })
      expect(wrong.said).toContain('Line 3: the date')
      await writeFile(file, `${head}2026-06-09;33.76;;Hari jadi;SE 7/2026\n`)
      expect(await run('holidays', file, ...place)).toMatchObject({ code: 0, printed: '1 days\n' })
      const line = '2026-06-09\t33.76\tlocal\tHari jadi\tSE 7/2026\n'
      const listed = (await run('holidays', ...place)).printed
      expect(listed).toContain(line)
      expect(listed).toContain('2026-03-20\tID\tjoint-leave\tIdulfitri')
      const back = ['withdraw', '2026-06-09', ...place]
      expect((await run('holidays', ...back)).said).toContain('There is no day off')
      expect((await run('holidays', ...back, '--area', '33.76')).code).toBe(0)
      expect((await run('holidays', ...place)).printed).not.toContain(line)
    }))

  it('say where cases go, by the catalogue or by the table of a district', () =>
    withFreshDatabase(async (url) => {
      const data = await folder()
      const file = join(data, 'route.json')
      const area = '33.76.01.2001'
      await writeFile(file, JSON.stringify([{ id: 1, service: 'HSG-01', area }]))
      const asked = async (...place: string[]) => JSON.parse((await run('route', file, ...place)).printed)
      expect(await asked()).toEqual([{ id: 1, office: 'DINAS_PERKIM', via: 'catalogue' }])

      const db = await openDatabase({ dataFolder: data, databaseUrl: url })
      await foundTown(db)
      const place = ['--database', url, '--data', data]
      expect(await asked(...place)).toEqual([{ id: 1, problem: 'no-office' }])
      const where = { area: '33.76', office: offices.dissolved, standIn: offices.social }
      await db.transaction((tx) =>
        setRoute(tx, district.cell, null, { sector: 'housing', ...where }, new Date(noon)),
      )
      await db.close()
      expect(await asked(...place)).toEqual([{ id: 1, office: 'Dinas Sosial', via: 'stand-in' }])
      await writeFile(file, '{}')
      expect(await run('route', file)).toMatchObject({ code: 1, printed: '' })
    }))

  it('say what is missing or unknown in one sentence', async () => {
    expect((await run('user', 'marry', 'x')).said).toBe(
      'simpul: "marry" is none of: list, create, password, email, revoke',
    )
    expect((await run('backup')).said).toContain('Name a file')
    expect((await run('restore')).said).toContain('Name a file')
    expect((await run('growth')).code).toBe(1)
    expect(await run('clock')).toMatchObject({ code: 1, printed: '' })
    expect((await run('growth', '/nowhere.csv')).said).toBe('simpul: No such file: /nowhere.csv')
    const nobody = await run('user', 'list', '--database', 'postgres://127.0.0.1:1/none')
    expect(nobody).toMatchObject({ code: 1, printed: '' })
    expect(nobody.said).toContain('PostgreSQL does not answer')
    expect((await run('help')).printed).toContain('npx simpul growth FILE.csv')
  })
})
