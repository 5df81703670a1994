import pg from 'pg'

type Parse = (text: string) => unknown

// The driver's own reading of `text[]`: quotes, escapes, nulls and nesting.
const TEXT_ARRAY: number = 1009
const stringsOf: (text: string) => unknown[] = pg.types.getTypeParser(TEXT_ARRAY)

/**
 * How a column arrives, by the server's type number. One table for both engines, since the drivers' own tables
 * differ from each other and turn dates into moments of the local time zone. Whatever is not listed (text,
 * uuid, time, interval, timestamp without zone ...) stays the server's text.
 */
const scalars = new Map<number, Parse>([
  [16, (text) => text === 't'], // boolean
  [17, bytesOf], // bytea
  [20, safeInteger], // int8
  [21, Number], // int2
  [23, Number], // int4
  [26, Number], // oid
  [700, Number], // float4
  [701, Number], // float8
  [1700, Number], // numeric
  [114, (text) => JSON.parse(text)], // json
  [3802, (text) => JSON.parse(text)], // jsonb
  [1184, isoMoment], // timestamptz
])

/** Array type -> element type, for every array whose elements may need reading. */
const elementOfArray = new Map<number, number>([
  [1000, 16],
  [1001, 17],
  [1016, 20],
  [1005, 21],
  [1007, 23],
  [1028, 26],
  [1021, 700],
  [1022, 701],
  [1231, 1700],
  [199, 114],
  [3807, 3802],
  [1185, 1184],
  [1009, 25], // text
  [1015, 1043], // varchar
  [1182, 1082], // date
  [1115, 1114], // timestamp
  [2951, 2950], // uuid
  [1003, 19], // name
])

/** The `types` setting of every client of ours. */
export const columnTypes = { getTypeParser: parserOf as typeof pg.types.getTypeParser }

function parserOf(type: number): Parse {
  const element = elementOfArray.get(type)
  if (element === undefined) return scalars.get(type) ?? String
  const parse = scalars.get(element) ?? String
  return (text) => deepMap(stringsOf(text), parse)
}

function deepMap(values: unknown[], parse: Parse): unknown[] {
  return values.map((value) => {
    if (value === null) return null
    return Array.isArray(value) ? deepMap(value, parse) : parse(value as string)
  })
}

/** A count that JavaScript cannot hold exactly would be wrong without a word; better loud. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond what a number holds exactly`)
  return value
}

const utcMoment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

/** `2026-01-05 07:30:00.123456+00` -> `2026-01-05T07:30:00.123Z`; infinities stay words. */
function isoMoment(text: string): string {
  const [, day, time, fraction = ''] = utcMoment.exec(text) ?? []
  // Nearly every one, without a detour through a clock: a first load reads fifty thousand.
  if (day !== undefined) return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  const moment = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString()
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex')
}
