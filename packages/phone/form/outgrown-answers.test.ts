import { expect, it } from 'vitest'
import { outgrownAnswers } from './outgrown-answers.ts'

it('what a form does not ask any more is said in words, what it asks is not', () => {
  const answers = {
    need: 'atap bocor',
    roofKind: 'ijuk',
    rooms: 2,
    papers: [{ type: 'image/jpeg', bytes: 90_000, name: 'rumah.jpg', hash: 'ab12' }],
    place: { note: 'dekat sumur' },
    empty: ' ',
    agreed: true,
  }
  expect(outgrownAnswers([{ key: 'need' }], answers)).toEqual(['ijuk', '2', 'rumah.jpg', 'dekat sumur'])
  expect(
    outgrownAnswers(
      ['need', 'roofKind', 'rooms', 'papers', 'place'].map((key) => ({ key })),
      answers,
    ),
  ).toEqual([])
})
