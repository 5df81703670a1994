import { afterEach, expect, it, vi } from 'vitest'
import { keepDraft, readDraft } from './kept-draft.ts'

afterEach(() => void vi.unstubAllGlobals())

const draft = { code: 'PU-01', answers: { matter: 'Jalan rusak' } }

/** A store of the browser that answers everything with this error. */
const failing = (error: Error) => {
  const fail = () => {
    throw error
  }
  return { getItem: fail, setItem: fail, removeItem: fail }
}

it('a page that is loaded again finds what was typed for its village, until it was sent', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  keepDraft('sukamaju', draft)
  expect(readDraft('sukamaju')).toEqual(draft)
  expect(readDraft('mekarsari')).toEqual({ answers: {} })
  keepDraft('sukamaju', undefined)
  expect(readDraft('sukamaju')).toEqual({ answers: {} })
})

it('where the browser keeps nothing, the form goes on without', () => {
  vi.stubGlobal('sessionStorage', failing(new DOMException('no room', 'QuotaExceededError')))
  keepDraft('sukamaju', draft)
  expect(readDraft('sukamaju')).toEqual({ answers: {} })
})

it('a mistake of ours is not taken for a full store', () => {
  vi.stubGlobal('sessionStorage', failing(new TypeError('a bug')))
  expect(() => keepDraft('sukamaju', draft)).toThrow('a bug')
  expect(() => readDraft('sukamaju')).toThrow('a bug')
})
