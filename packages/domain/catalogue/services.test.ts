import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, type Finding, fill, LEVELS, laneSector, parseEntry, type Text } from '../core/index.ts'
import { entriesOf, shuffledAndDoubled } from '../testing/arbitraries.ts'
import { cast, introduced } from '../testing/index.ts'
import { findingsOf, foldPerson, foldSubject } from './fold-subject.ts'
import { indicatorSheets, personIndicators, postIndicators, ratios } from './indicators.ts'
import { type AnyService, services, withoutTwins } from './services.ts'

const DOMAIN = join(import.meta.dirname, '..')
const ABOUT = cast.budi.id

const folders = (under: string) =>
  readdirSync(join(DOMAIN, under), { withFileTypes: true })
    .filter((found) => found.isDirectory())
    .map((found) => `${under}/${found.name}`)

// The other sectors are sheets; they sit an exam of their own.
const serviceFolders = ['people', 'institution', 'sectors/health']
  .flatMap(folders)
  .filter((folder) => existsSync(join(DOMAIN, folder, 'definition.ts')))

const folderOf = (service: AnyService) =>
  serviceFolders.find((folder) => folder.endsWith(`/${service.id}`)) ?? ''

describe('the list of services', () => {
  it('is what lies on disk, each folder named after its service', () => {
    const listed = services.map((service) => service.id).sort()
    expect(listed).toEqual(serviceFolders.map((folder) => folder.split('/').at(-1)).sort())
  })

  it('has no two of one name', () => {
    const [first] = services
    expect(() => withoutTwins([...services, first!])).toThrow('two services')
    const ids = indicatorSheets.map((sheet) => sheet.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('sums only people and posts: another subject needs a tally of its own first', () => {
    const others = services.filter((service) => service.subject !== 'person')
    expect(others.flatMap((service) => service.indicators ?? [])).toEqual([])
  })

  it('prints only ratios whose parts are counted', () => {
    const known = new Set(indicatorSheets.map((sheet) => sheet.id))
    for (const ratio of ratios)
      for (const part of [...ratio.over, ...ratio.under]) expect(known).toContain(part.replace(/^-/, ''))
  })
})

describe.each(services.map((service) => [service.id, service] as const))('%s', (id, service) => {
  const entries = entriesOf(id, ABOUT)
  const bytes = (some: readonly unknown[]) =>
    JSON.stringify(foldSubject(service.subject, ABOUT, some as Parameters<typeof foldSubject>[2]))

  it('lies in the sector and kind it says', () => {
    const [room, sector] = folderOf(service).split('/')
    // A report is kept by the institution and yet one sector's work.
    expect(laneSector(service.lane)).toBe(room === 'sectors' ? sector : undefined)
    if (room === 'sectors') expect(service.sector).toBe(sector)
    expect(service.kind === 'move').toBe(service.workflow !== undefined)
    for (const move of service.workflow?.moves ?? []) expect(move.by.length).toBeGreaterThan(0)
  })

  it('says how the id of its subject is made where two phones would both begin it', () => {
    expect(service.madeSubject !== undefined).toBe(['activity', 'unit'].includes(service.subject))
  })

  it('gives the same view in any order, doubled or not, and as plain JSON', () => {
    const anyOrder = entries.chain((made) => fc.tuple(fc.constant(made), shuffledAndDoubled(made)))
    fc.assert(
      fc.property(anyOrder, ([made, arrived]) => {
        expect(bytes(arrived)).toBe(bytes(made))
        const folded = foldSubject(service.subject, ABOUT, made)
        expect(folded.unreadable).toEqual([])
        expect(JSON.parse(JSON.stringify(folded))).toStrictEqual(folded)
      }),
      { numRuns: 60 },
    )
  })

  it('does not care how a database orders the keys of a body', () => {
    fc.assert(
      fc.property(entries, (made) => {
        expect(bytes(made.map((entry) => ({ ...entry, body: keysReversed(entry.body) })))).toBe(bytes(made))
      }),
      { numRuns: 30 },
    )
  })

  it('survives the wire, and reads what it has cleaned as the same', () => {
    fc.assert(
      fc.property(entries, (made) => {
        for (const { seq: _, ...entry } of made) {
          const parsed = parseEntry(JSON.parse(JSON.stringify(entry)))
          expect(parsed).toStrictEqual({ ok: true, value: entry })
          if (entry.amends?.how === 'void') continue
          const read = service.readBody(entry)
          const again = read.ok ? service.readBody({ ...entry, body: read.value }) : read
          expect(read.ok).toBe(true)
          expect(again).toStrictEqual(read)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('upgrades from every older version', () => {
    const older = Array.from({ length: service.version - 1 }, (_, index) => String(index + 1))
    expect(Object.keys(service.upgrade ?? {})).toEqual(older)
  })

  it('has every text in every language', async () => {
    const texts = [...textsIn(await import(join(DOMAIN, folderOf(service), 'text.ts')))]
    texts.push(...textsIn({ ...service, workflow: undefined }))
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) {
      expect(text.id.trim(), text.en).not.toBe('')
      expect(text.en.trim(), text.id).not.toBe('')
      expect(placeholders(text.en), text.id).toEqual(placeholders(text.id))
    }
  })

  it('finds only what it can say in words', () => {
    fc.assert(
      fc.property(entries, (made) => {
        const folded =
          service.subject === 'person'
            ? foldPerson(ABOUT, [introduced(cast.budi, { id: cast.ayu.id }), ...made])
            : foldSubject(service.subject, ABOUT, made)
        for (const finding of findingsOf(folded, '2026-09-01')) checkFinding(finding)
      }),
      { numRuns: 60 },
    )
  })

  it('contributes what it declares, also for those never seen', () => {
    const own = personIndicators.filter((known) => known.service === id)
    if (own.length === 0) return
    const subject = { birth: '2021-05-05', sex: 'P', stays: [] } as const
    fc.assert(
      fc.property(fc.option(entries, { nil: undefined }), fc.integer({ min: 1, max: 12 }), (made, month) => {
        const folded = foldPerson(ABOUT, made ?? [])
        const when = addMonths('2024-12', month)
        const who = { ...folded.subject, ...subject }
        for (const { indicator } of own) {
          if (!indicator.counts(who, when)) continue
          checkContribution(indicator.kind, indicator.contribute(who, folded.views[id], when))
        }
      }),
    )
  })
})

describe('an indicator', () => {
  it.each(indicatorSheets.map((sheet) => [sheet.id, sheet] as const))(
    '%s says what it counts',
    (id, sheet) => {
      expect(id).toMatch(/^[a-z][a-zA-Z-]*(\.[A-Za-z0-9'-]+)+$/)
      expect(sheet.version).toBeGreaterThanOrEqual(1)
      for (const text of [sheet.name, sheet.definition]) expect([text.id, text.en]).not.toContain('')
    },
  )

  it('about posts keeps to its kind too', () => {
    const post = { id: 'p', from: '2020-01-01' } as const
    for (const indicator of postIndicators)
      checkContribution(indicator.kind, indicator.contribute(post, undefined, '2026-01'))
  })
})

function checkFinding(finding: Finding): void {
  expect(services.map((service) => service.id)).toContain(finding.service)
  expect(finding.code).toMatch(/^[a-z][a-z0-9-]*$/)
  expect(LEVELS).toContain(finding.level)
  const { reason, todo, say, referral } = finding
  for (const text of [reason, todo, say, referral?.to, referral?.when]) {
    if (text === undefined) continue
    for (const language of ['id', 'en'] as const)
      expect(fill(text, language, finding.params)).not.toMatch(/[{}]|undefined|NaN|null/)
  }
}

function checkContribution(kind: string, contribution: Parameters<typeof Object.values>[0]): void {
  const { kind: given, ...numbers } = contribution as { kind: string; counted?: number; reached?: number }
  expect(given).toBe(kind)
  const values = Object.values(numbers).flatMap((value) =>
    typeof value === 'object' ? Object.values(value) : value,
  )
  for (const value of values) expect(Number.isSafeInteger(value) && (value as number) >= 0).toBe(true)
  if (kind === 'reach') expect(numbers.reached).toBeLessThanOrEqual(numbers.counted ?? -1)
}

const keysReversed = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(
        Object.entries(body)
          .reverse()
          .map(([key, value]) => [key, keysReversed(value)]),
      )
    : body

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

function* textsIn(value: unknown): Generator<Text> {
  if (typeof value !== 'object' || value === null) return
  if ('id' in value && 'en' in value) yield value as Text
  else for (const inner of Object.values(value)) yield* textsIn(inner)
}
