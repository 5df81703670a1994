import { describe, expect, it } from 'vitest'
import { answerText } from './answer-text.ts'
import type { Question } from './question.ts'

const label = { id: 'Pertanyaan', en: 'Question' }
const options = [
  { value: 'well', label: { id: 'Sumur', en: 'Well' } },
  { value: 'rain', label: { id: 'Air hujan', en: 'Rain' } },
]
const asked = (question: object) => ({ key: 'q', label, ...question }) as Question

const EXAMPLES: readonly (readonly [question: object, answer: unknown, id: string, en: string])[] = [
  [{ type: 'boolean' }, true, 'Ya', 'Yes'],
  [{ type: 'boolean' }, false, 'Tidak', 'No'],
  [{ type: 'choice', options }, 'rain', 'Air hujan', 'Rain'],
  [{ type: 'choice', options }, 'gone', 'gone', 'gone'],
  [{ type: 'choices', options }, ['well', 'rain'], 'Sumur, Air hujan', 'Well, Rain'],
  [{ type: 'date' }, '2026-03-03', '3 Maret 2026', '3 March 2026'],
  [{ type: 'datetime' }, '2026-03-03T07:30:00+07:00', '3 Maret 2026, 07:30', '3 March 2026, 07:30'],
  [{ type: 'money', min: 0 }, 1_250_000, 'Rp1.250.000', 'Rp1,250,000'],
  [{ type: 'integer', min: 0, unit: { id: 'orang', en: 'people' } }, 5, '5 orang', '5 people'],
  [{ type: 'integer', min: 1990, max: 'currentYear' }, 2013, '2013', '2013'],
  [{ type: 'decimal', min: 0, max: 9, decimals: 2, unit: 'km' }, 1.25, '1,25 km', '1.25 km'],
  [
    { type: 'geo', lat: [-11, 6], lng: [95, 141], maxAccuracyM: 100 },
    { lat: -6.123456, lng: 106.5, accuracyM: 12 },
    '-6,12346; 106,5 (±12 m)',
    '-6.12346; 106.5 (±12 m)',
  ],
  [{ type: 'photo', maxFiles: 2, maxMb: 5, mime: [] }, [{}, {}], '2 foto', '2 photos'],
  [{ type: 'group', counts: options, min: 0 }, { well: 2, rain: null }, 'Sumur 2', 'Well 2'],
  [{ type: 'text' }, 'Jalan Melati', 'Jalan Melati', 'Jalan Melati'],
]

describe('an answer in words', () => {
  it.each(EXAMPLES)('%o: %o is "%s"', (question, answer, id, en) => {
    expect(answerText(asked(question), answer, 'id')).toBe(id)
    expect(answerText(asked(question), answer, 'en')).toBe(en)
  })
})
