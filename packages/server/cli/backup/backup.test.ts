import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { cast, introduced, posts, registered } from '@simpul/domain/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keepAttachment } from '../../attachments/attachment-table.ts'
import { removeStrays } from '../../attachments/sweep-attachments.ts'
import { diskStore } from '../../attachments/disk-store.ts'
import type { Db } from '../../db/db.ts'
import { openMemoryDb } from '../../db/testing/memory-db.ts'
import { openFreshDatabase } from '../../db/testing/postgres-database.ts'
import { renewEpoch } from '../../journal/epoch.ts'
import { district, foundDistrict, push } from '../../journal/testing/district.ts'
import { migrations } from '../../migrations.ts'
import { checkBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { readTableShapes } from './table-shapes.ts'
import { type StoreOf, writeBackup } from './write-backup.ts'

const now = new Date('2026-03-10T05:00:00Z')

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'simpul-backup-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

const closed = async (opening: Promise<Db>): Promise<Db> => {
  const db = await opening
  onTestFinished(() => db.close())
  return db
}

/** A village in which something has happened, odd letters and large numbers included. */
async function lived(db: Db): Promise<void> {
  await foundDistrict(db)
  await push(db, [
    introduced(cast.budi),
    registered(cast.budi, posts.mawar, '2026-01-10'),
    introduced(cast.ayu),
  ])
  await db.exec(`
    insert into held (cell, id, envelope, reason)
    values ('${district.cell}', gen_random_uuid(), '{"odd": "nul \\u0000, half \\ud800, line \u2028 end"}', 'unreadable-body');
    insert into refusal (cell, id, reason, detail, device_seq)
    values ('${district.cell}', E'tab\\tand \\\\ "quote" {brace,}', 'too-large', null, 9007199254740993);
    insert into app_user (cell, id, name) values ('${district.cell}', '${cast.budi.id}', 'Ñuraini ’Aisyah');
    insert into token (cell, hash, kind, app_user, expires_at)
    values ('${district.cell}', '\\xdeadbeef00', 'push', '${cast.budi.id}', '2026-03-10 05:00:00.123456+00');
  `)
}

/** Every row of every table as text, so that nothing is rounded on its way into the comparison. */
async function contentOf(db: Db): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  for (const { name, columns } of await readTableShapes(db)) {
    const values = columns
      .filter(({ name: column }) => !(name === 'cell' && column === 'epoch'))
      .map(({ name: column }) => `"${column}"::text`)
    const rows = await db.query<{ row: string[] }>(`select array[${values.join(', ')}] as row from "${name}"`)
    content[name] = rows.map(({ row }) => JSON.stringify(row)).sort()
  }
  return content
}

/** Pictures and papers in a folder. */
const filesAt =
  (folder: string): StoreOf =>
  async (cell) =>
    diskStore(join(folder, 'attachments', cell))

const restore = (db: Db, path: string, storeOf = filesAt(dirname(path))) =>
  restoreBackup(db, path, {
    storeOf,
    migrations,
    afterwards: async (tx) => void (await renewEpoch(tx, district.cell)),
  })

const ways = [
  { from: 'the embedded engine', to: 'PostgreSQL', source: openMemoryDb, target: openFreshDatabase },
  { from: 'PostgreSQL', to: 'the embedded engine', source: openFreshDatabase, target: openMemoryDb },
] as const

describe.each(ways)('a backup from $from into $to', ({ source, target }) => {
  it('brings back every row as it was, in a new epoch, and can be taken again', async () => {
    const at = await folder()
    const before = await closed(source(migrations))
    await lived(before)
    const written = await writeBackup(before, join(at, 'a.simpul'), { now, storeOf: filesAt(at) })
    expect(written.rows['entry']).toBe(3)
    expect((await stat(join(at, 'a.simpul'))).mode & 0o077).toBe(0)
    // The other half of the cell's key opens stolen phones: no table has a place for it.
    const columns = (await readTableShapes(before)).flatMap((table) => table.columns)
    expect(columns.map(({ name }) => name).filter((name) => name.includes('private'))).toEqual([])

    const after = await closed(target([]))
    expect(await restore(after, join(at, 'a.simpul'))).toEqual({
      at: now.toISOString(),
      rows: written.rows,
      files: 0,
    })
    expect(await contentOf(after)).toEqual(await contentOf(before))
    const epochs = await Promise.all(
      [before, after].map((db) => db.query<{ epoch: string }>('select epoch from cell')),
    )
    expect(epochs[0]).not.toEqual(epochs[1])

    await writeBackup(after, join(at, 'b.simpul'), { now, storeOf: filesAt(at) })
    const home = await closed(source(migrations))
    await lived(home)
    await restore(home, join(at, 'b.simpul'))
    expect(await contentOf(home)).toEqual(await contentOf(before))
  })

  it('leaves the journal guarded, and its numbers going on', async () => {
    const at = await folder()
    const before = await closed(source(migrations))
    await lived(before)
    await writeBackup(before, join(at, 'a.simpul'), { now, storeOf: filesAt(at) })
    const after = await closed(target([]))
    await restore(after, join(at, 'a.simpul'))
    await expect(after.exec('delete from entry')).rejects.toThrow('only ever added to')
    expect(await push(after, [introduced(cast.joko)])).toMatchObject([{ standing: 'kept', seq: 4 }])
  })
})

describe('a file that is not a whole backup', () => {
  const damagedBackups = async () => {
    const at = await folder()
    const db = await closed(openFreshDatabase(migrations))
    await lived(db)
    const path = join(at, 'whole.simpul')
    await writeBackup(db, path, { now, storeOf: filesAt(at) })
    const whole = await readFile(path)
    const text = gunzipSync(whole).toString('utf8')
    const write = async (name: string, bytes: Buffer) => {
      await writeFile(join(at, name), bytes)
      return join(at, name)
    }
    return { db, whole, text, write }
  }
  const saidBy = (path: string) =>
    checkBackup(path).then(
      () => 'whole',
      (error: Error) => error.message.split('.')[0]?.slice(0, 50),
    )

  it('is refused before anything is touched', async () => {
    const { db, whole, text, write } = await damagedBackups()
    const notWhole = 'The file is not a whole backup of Simpul: it is cu'
    const packed = (changed: string) => gzipSync(Buffer.from(changed))
    expect(await saidBy(await write('cut', whole.subarray(0, whole.length - 400)))).toBe(notWhole)
    expect(
      await saidBy(await write('no-end', packed(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)))),
    ).toBe(notWhole)
    expect(await saidBy(await write('changed', packed(text.replace('Budi', 'Bodi'))))).toBe(notWhole)
    expect(await saidBy(await write('text', Buffer.from('halo')))).toBe(notWhole)
    expect(await saidBy(await write('empty', Buffer.alloc(0)))).toBe(notWhole)
    expect(await saidBy('/nowhere')).toBe('No such file: /nowhere')
    const before = await contentOf(db)
    await expect(restore(db, await write('changed', packed(text.replace('Budi', 'Bodi'))))).rejects.toThrow()
    expect(await contentOf(db)).toEqual(before)
  })

  it('or is of a newer version, is refused too', async () => {
    const { db, text, write } = await damagedBackups()
    const newer = text.replace('"version":2', '"version":3')
    expect(await saidBy(await write('newer', gzipSync(newer)))).toContain('written by a newer version')
    const path = await write('whole', gzipSync(text))
    const older = migrations.slice(0, -1)
    await expect(
      restoreBackup(db, path, {
        migrations: older,
        afterwards: async () => undefined,
        storeOf: filesAt(dirname(path)),
      }),
    ).rejects.toThrow('newer version')
  })
})

describe('pictures and papers', () => {
  const picture = new Uint8Array(300_000).map((_, at) => (at * 7919) % 251)
  const paper = new Uint8Array(Buffer.from('%PDF-1.7 surat keterangan'))
  const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  /** A village with two files that are there, one that was lost, and one that the disk has spoilt. */
  const withFiles = async (at: string) => {
    const db = await closed(openFreshDatabase(migrations))
    await lived(db)
    const store = await filesAt(at)(district.cell)
    const lost = new Uint8Array([1, 2, 3])
    const spoilt = new Uint8Array([4, 5, 6])
    for (const bytes of [picture, paper, lost, spoilt]) {
      const line = { type: 'image/jpeg', bytes: bytes.length, by: cast.budi.id, at: now } as const
      await keepAttachment(db, district.cell, nameOf(bytes), line)
      if (bytes !== lost) await store.put(nameOf(bytes), bytes)
    }
    const hash = nameOf(spoilt)
    await writeFile(join(at, 'attachments', district.cell, hash.slice(0, 2), hash), 'rot')
    return db
  }

  it('come back with a backup, byte by byte; what is not what its name says does not', async () => {
    const [at, elsewhere] = [await folder(), await folder()]
    const db = await withFiles(at)
    const path = join(at, 'a.simpul')
    expect(await writeBackup(db, path, { now, storeOf: filesAt(at) })).toMatchObject({ files: 2, lost: 2 })
    const after = await closed(openFreshDatabase([]))
    expect(await restore(after, path, filesAt(elsewhere))).toMatchObject({ files: 2 })
    const store = await filesAt(elsewhere)(district.cell)
    expect(await store.read(nameOf(picture))).toEqual(picture)
    expect(await store.read(nameOf(paper))).toEqual(paper)
    const lying: string[] = []
    for await (const { hash } of store.list()) lying.push(hash)
    expect(lying.sort()).toEqual([nameOf(picture), nameOf(paper)].sort())
    // As when a case was erased since the backup, and the erasure is done again.
    await after.run('delete from attachment where hash = $1', [nameOf(paper)])
    await removeStrays(after, district.cell, store, Number.POSITIVE_INFINITY)
    expect([await store.read(nameOf(paper)), await store.read(nameOf(picture))]).toEqual([undefined, picture])
  })

  it('that were changed in a backup, or taken out of it, have it refused', async () => {
    const at = await folder()
    const db = await withFiles(at)
    const path = join(at, 'a.simpul')
    await writeBackup(db, path, { now, storeOf: filesAt(at) })
    const lines = gunzipSync(await readFile(path))
      .toString('utf8')
      .split('\n')
    const isFile = (line: string) => line.startsWith('{"file"')
    const signed = (changed: string[]) => {
      const body = changed
        .slice(0, -2)
        .map((line) => `${line}\n`)
        .join('')
      const end = {
        ...JSON.parse(changed.at(-2) ?? ''),
        sha256: createHash('sha256').update(body).digest('hex'),
      }
      return gzipSync(`${body}${JSON.stringify(end)}\n`)
    }
    const refused = async (name: string, changed: string[]) => {
      await writeFile(join(at, name), signed(changed))
      await expect(restore(db, join(at, name)), name).rejects.toThrow('not a whole backup')
    }
    await writeFile(join(at, 'same'), signed(lines))
    expect((await checkBackup(join(at, 'same'))).files).toBe(2)
    const other = Buffer.from('%PDF-1.7 surat palsu').toString('base64')
    await refused(
      'changed',
      lines.map((line) => (isFile(line) ? JSON.stringify({ ...JSON.parse(line), data: other }) : line)),
    )
    await refused(
      'fewer',
      lines.filter((line) => !isFile(line)),
    )
  })
})

describe('a backup of an older version', () => {
  it('goes into an empty database, which then grows up; not over newer tables', async () => {
    const at = await folder()
    const old = await closed(openFreshDatabase(migrations))
    await lived(old)
    await writeBackup(old, join(at, 'old.simpul'), { now, storeOf: filesAt(at) })
    const newer = [...migrations, { name: '2030-01-01-later', up: 'create table later (id int primary key)' }]
    const over = { migrations: newer, afterwards: async () => undefined, storeOf: filesAt(at) }
    const fresh = await closed(openFreshDatabase([]))
    await restoreBackup(fresh, join(at, 'old.simpul'), over)
    expect(await fresh.query('select id from later')).toEqual([])
    await expect(restoreBackup(fresh, join(at, 'old.simpul'), over)).rejects.toThrow('into an empty one')
  })
})
