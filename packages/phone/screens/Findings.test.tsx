import type { Finding } from '@simpul/domain/core'
import { expect, test } from 'vitest'
import { say } from '../text/language.ts'
import { result } from '../text/weigh-text.ts'
import { Findings } from './Findings.tsx'
import { drawn } from './testing/small-dom.ts'

const same = (text: string) => ({ id: text, en: text })

const finding = (code: string, level: Finding['level'], words: string): Finding => ({
  service: 'child-growth',
  code,
  level,
  reason: same(`alasan ${code}`),
  todo: same('Tulis surat rujukan.'),
  say: same(words),
  params: {},
})

const times = (text: string, part: string): number => text.split(part).length - 1

test('two reasons to refer are one letter, and the mother hears a sentence once', async () => {
  const page = await drawn(
    <Findings
      findings={[
        finding('a', 'refer', 'Mari diperiksa, Bu.'),
        finding('b', 'refer', 'Mari diperiksa, Bu.'),
        finding('c', 'inform', 'Teruskan ya, Bu.'),
      ]}
    />,
  )
  for (const code of ['a', 'b', 'c']) expect(page.text()).toContain(`alasan ${code}`)
  expect(times(page.text(), 'Tulis surat rujukan.')).toBe(1)
  expect(times(page.text(), 'Mari diperiksa, Bu.')).toBe(1)
  expect(times(page.text(), say(result.say))).toBe(2)
})
