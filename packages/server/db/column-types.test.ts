import { beforeAll, expect, it } from 'vitest'
import type { Db } from './db.ts'
import { describeOnBothEngines } from './testing/test-engines.ts'

const cases: Array<[what: string, statement: string, value: unknown]> = [
  ['a count', `9007199254740991::int8`, 9007199254740991],
  ['a small number', `(-7)::int2`, -7],
  ['a decimal', `7.25::numeric(6,2)`, 7.25],
  ['a fraction', `0.1::float8`, 0.1],
  ['a day', `'2024-02-29'::date`, '2024-02-29'],
  ['a moment', `'2026-01-05 07:30:00.123456+09'::timestamptz`, '2026-01-04T22:30:00.123Z'],
  ['a moment on the half hour', `'2026-01-05 07:30:00+05:30'::timestamptz`, '2026-01-05T02:00:00.000Z'],
  ['never', `'infinity'::timestamptz`, 'infinity'],
  ['a time without zone', `'2026-01-05 07:30:00'::timestamp`, '2026-01-05 07:30:00'],
  ['yes', `true`, true],
  ['nothing', `null::int`, null],
  ['a body', `'{"a": [1, null, "x"], "b": 1.5}'::jsonb`, { a: [1, null, 'x'], b: 1.5 }],
  ['a bare JSON word', `'"x"'::jsonb`, 'x'],
  ['bytes', `'\\x00ff10'::bytea`, Buffer.from([0, 255, 16])],
  ['an id', `'0190a2b4-0000-7000-8000-000000000001'::uuid`, '0190a2b4-0000-7000-8000-000000000001'],
  ['counts', `array[1, null, 3]::int8[]`, [1, null, 3]],
  ['decimals', `array[1.5, 2]::numeric[]`, [1.5, 2]],
  ['days', `array['2026-01-05']::date[]`, ['2026-01-05']],
  ['words', `array['a,b', 'c"d', '', 'NULL']::text[]`, ['a,b', 'c"d', '', 'NULL']],
  ['bodies', `array['{"a":1}'::jsonb, 'null'::jsonb]`, [{ a: 1 }, null]],
  [
    'a table of numbers',
    `array[array[1,2],array[3,4]]`,
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['no numbers', `'{}'::int[]`, []],
]

const sent: Array<[what: string, cast: string, value: unknown]> = [
  ['a count', 'int8', 9007199254740991],
  ['yes', 'boolean', true],
  ['a day', 'date', '2024-02-29'],
  ['a moment', 'timestamptz', '2026-01-04T22:30:00.123Z'],
  ['bytes', 'bytea', new Uint8Array([0, 255, 16])],
  ['nothing', 'text', null],
  ['days', 'date[]', ['2026-01-05', null]],
  ['ids', 'uuid[]', ['0190a2b4-0000-7000-8000-000000000001']],
  ['answers', 'boolean[]', [true, false, null]],
]

describeOnBothEngines('a value', (open) => {
  let db: Db
  beforeAll(async () => {
    db = await open()
  })

  it('arrives the same from both engines', async () => {
    for (const [what, expression, value] of cases) {
      expect([what, (await db.query(`select ${expression} as v`))[0]?.v]).toEqual([what, value])
    }
  })

  it('comes back as it was sent', async () => {
    for (const [what, cast, value] of sent) {
      const back = (await db.query(`select $1::${cast} as v`, [value]))[0]?.v
      expect([what, back]).toEqual([what, value instanceof Uint8Array ? Buffer.from(value) : value])
    }
  })

  it('goes in as JSON text, one or many', async () => {
    const bodies = [{ a: 'it\'s "quoted" \\ and ünï' }, { a: null }]
    const texts = bodies.map((body) => JSON.stringify(body))
    expect(await db.query('select $1::jsonb as v', [texts[0]])).toEqual([{ v: bodies[0] }])
    const many = await db.query(
      'select v from unnest($1::text[]::jsonb[]) with ordinality as t(v, n) order by n',
      [texts],
    )
    expect(many).toEqual(bodies.map((v) => ({ v })))
    expect(await db.query('select v from unnest($1::jsonb[]) as t(v)', [texts])).toEqual(many)
  })

  it('is refused loudly when a number cannot hold it', async () => {
    await expect(db.query('select 9007199254740993::int8 as v')).rejects.toThrow(RangeError)
    expect(await db.query('select 1 as v')).toEqual([{ v: 1 }])
  })

  it('may be long', async () => {
    const long = 'a1ü'.repeat(1_000_000)
    const [row] = await db.query<{ back: string }>('select $1::text as back', [long])
    expect(row?.back === long).toBe(true)
  })
})
