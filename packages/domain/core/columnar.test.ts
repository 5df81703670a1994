import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attended,
  cast,
  edited,
  entry,
  introduced,
  kept,
  posts,
  registered,
  voided,
} from '../testing/index.ts'
import { madeId } from './columnar/made-id.ts'
import { decodeColumns, encodeColumns } from './columnar.ts'
import { type JournalEntry, SUBJECT_KINDS } from './entry.ts'
import { idFrom } from './ids.ts'

const overTheWire = (value: unknown) => JSON.parse(JSON.stringify(value))

const uuid = fc.oneof(
  fc.uuid({ version: 7 }),
  fc.uuid({ version: 4 }),
  fc.constantFrom('01900000-0000-7000-8000-000000000001', 'b6d7e0a4-8f0e-5c67-9a55-2f3a0c1d6e13'),
)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const reading = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.nat(36 ** 4 - 1),
  )
  .map(([date, counter]) => `${date.toISOString()}-${counter.toString(36).padStart(4, '0')}`)
const answer = fc.oneof(
  fc.jsonValue(),
  uuid,
  day,
  fc.array(uuid, { maxLength: 3 }),
  fc.integer({ min: 0, max: 400 }).map((grams) => grams / 10),
  fc.string({ unit: 'binary' }),
)
const body = fc.oneof(
  fc.dictionary(fc.constantFrom('weight', 'note', 'saw', '__proto__', '0'), answer, { maxKeys: 4 }),
  fc.dictionary(fc.string(), fc.record({ value: answer, saw: fc.array(uuid, { maxLength: 2 }) })),
  answer,
)

const anyEntry: fc.Arbitrary<JournalEntry> = fc
  .record(
    {
      id: uuid,
      service: fc.constantFrom('child-growth', 'person', 'attendance'),
      version: fc.constantFrom(1, 2),
      subject: fc.record({ kind: fc.constantFrom(...SUBJECT_KINDS), id: uuid }),
      unit: uuid,
      happenedOn: day,
      recordedAt: fc.oneof(reading, fc.constant('2026-01-01T24:00:00.000Z-00a0')),
      recordedBy: uuid,
      device: uuid,
      deviceSeq: fc.integer({ min: 1, max: 2 ** 40 }),
      amends: fc.record({ entry: uuid, how: fc.constantFrom('replace', 'void'), why: fc.string() }),
      insteadOf: uuid,
      body,
      seq: fc.nat(2 ** 31),
    },
    {
      requiredKeys: [
        'id',
        'service',
        'version',
        'subject',
        'unit',
        'happenedOn',
        'recordedAt',
        'recordedBy',
        'device',
        'deviceSeq',
        'body',
      ],
    },
  )
  .map((made) => overTheWire(made) as JournalEntry)

describe('columns', () => {
  it('give back exactly what went in', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
        expect(decodeColumns(encodeColumns(entries))).toStrictEqual(entries)
      }),
      { numRuns: 400 },
    )
  })

  it('give back the order of answers as well, so that the JSON is the same byte for byte', () => {
    const entries = kept(
      entry({ service: 'person', about: cast.budi.id, body: { b: 1, a: { d: [1], c: null } } }),
      entry({ service: 'person', about: cast.budi.id, body: { a: { c: null, d: [] }, b: 1 } }),
    )
    const bodies = decodeColumns(encodeColumns(entries)).map((one) => JSON.stringify(one.body))
    expect(bodies).toEqual(entries.map((one) => JSON.stringify(one.body)))
  })

  it('make ids of attendance again instead of carrying them', () => {
    const people = Object.values(cast)
    const days = Array.from(
      { length: 28 },
      (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}` as const,
    )
    const entries = kept(
      ...days.flatMap((on) => people.map((person) => attended(person, posts.mawar, on as '2026-02-01'))),
    )
    const bytes = encodeColumns(entries)
    expect(decodeColumns(bytes)).toStrictEqual(entries)
    expect(bytes.length / entries.length).toBeLessThan(20)
  })

  it('make the same ids as the kernel', () => {
    fc.assert(
      fc.property(fc.uuid(), day, (subject, on) => {
        const made = { ...introduced(cast.budi), subject: { kind: 'person' as const, id: subject } }
        const about = { ...made, happenedOn: on as '2026-01-01' }
        expect(madeId(about, ['subject', 'day'])).toBe(idFrom('person', subject, on))
        expect(madeId(about, ['month'])).toBe(idFrom('person', on.slice(0, 7)))
      }),
    )
  })

  it('speak of an entry by its place', () => {
    const name = introduced(cast.budi)
    const fact = registered(cast.budi, posts.mawar, '2026-01-10')
    const entries = kept(name, fact, edited(cast.budi, { name: 'Budi' }, [name]), voided(fact))
    expect(decodeColumns(encodeColumns(entries))).toStrictEqual(entries)
  })

  it('of nothing are nothing', () => {
    expect(decodeColumns(encodeColumns([]))).toEqual([])
  })

  it('that are cut off, or of another format, are not taken for a journal', () => {
    const bytes = encodeColumns(kept(introduced(cast.budi)))
    expect(() => decodeColumns(bytes.slice(0, -3))).toThrow('too early')
    expect(() => decodeColumns(new Uint8Array([9, 0]))).toThrow('format')
  })
})
