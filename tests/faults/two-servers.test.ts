import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kaderPhone } from './parts/kader-phone.ts'
import { type PreparedFolder, prepareFolder } from './parts/prepared-folder.ts'
import { freePort, startServer, tryServer } from './parts/server-process.ts'

const IN_USE = 'Server lain sedang memakai folder data ini. Hentikan dulu, atau pilih folder lain'
const OTHER_VERSION = 'Folder data ini ditulis oleh versi lain. Buat cadangan dengan versi itu'

const linesIn = ({ look }: PreparedFolder) =>
  look((db) => db.query<{ seq: number; entry: string }>('select seq, entry from line order by seq'))

/** Every file of a folder with the sum of its bytes. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map((found) => join(found.parentPath, found.name))
      .sort()
      .map((path) => [
        path.slice(folder.length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )

describe('an operator who starts the server twice', () => {
  it('is told so in Bahasa, and the phones of the first one notice nothing', async () => {
    const place = await prepareFolder(1)
    const first = await startServer({ ...place, port: await freePort() })
    const phone = await kaderPhone(place, 0, first.url)
    const sent = await phone.push(phone.write(20))
    expect(sent.map(({ standing }) => standing)).toEqual(Array(20).fill('kept'))

    const second = await tryServer({ ...place, port: await freePort() })
    expect(second.code).toBe(1)
    expect(second.said).toContain(IN_USE)
    expect(second.said).not.toMatch(/\bat .*\.[jt]s:\d+/)

    const later = await phone.push(phone.write(20))
    expect(later.map((receipt) => receipt.standing === 'kept' && receipt.seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => 21 + index),
    )
    await first.stop()
    expect(await linesIn(place)).toHaveLength(40)
  })

  it('can start again at once after the first one was killed', async () => {
    const place = await prepareFolder(1)
    const port = await freePort()
    const first = await startServer({ ...place, port })
    const phone = await kaderPhone(place, 0, first.url)
    await phone.push(phone.write(5))
    await first.kill()
    const again = await startServer({ ...place, port })
    await phone.push(phone.write(5))
    await again.stop()
    expect(await linesIn(place)).toHaveLength(10)
  })
})

describe('data that another version of PostgreSQL wrote', () => {
  it('are left as they are, with a word about what to do', async () => {
    const place = await prepareFolder(1)
    for (const version of ['17\n', '19\n', '']) {
      await writeFile(join(place.folder, 'postgres/PG_VERSION'), version)
      const before = filesOf(place.folder)
      const ended = await tryServer({ ...place, port: await freePort() })
      expect(ended.code).toBe(1)
      expect(ended.said).toContain(OTHER_VERSION)
      expect(filesOf(place.folder)).toEqual(before)
    }
    await writeFile(join(place.folder, 'postgres/PG_VERSION'), '18\n')
    await place.look((db) => db.query('select 1 from cell'))
  })
})
