import type { VillagesAnswer } from '@simpul/domain/wire'
import { Field, Notice } from '@simpul/parts'
import { useEffect } from 'preact/hooks'
import { useAnswer } from '../api/use-answer.ts'
import { aspiration, ways } from '../text/citizens-text.ts'
import { say } from '../text/say.ts'
import { Frame } from './Frame.tsx'
import type { PlaceOfPage } from './place-of-page.ts'

/** Which village: by its kecamatan and name. Where there is one only, nobody is asked. */
export function VillageChoice({ page }: Pick<PlaceOfPage, 'page'>) {
  const { answer, problem } = useAnswer<VillagesAnswer>('public/villages')
  const villages = answer?.villages ?? []
  const go = (code: string) => location.assign(`/${page}/${code}`)
  const only = villages.length === 1 ? villages[0] : undefined
  useEffect(() => {
    if (only !== undefined) location.replace(`/${page}/${only.code}`)
  }, [only])
  const subdistricts = [...new Set(villages.map(({ subdistrict }) => subdistrict))].sort()
  return (
    <Frame title={say(page === 'papan' ? ways.board : aspiration.title)}>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      <section class="card">
        <Field label={say(ways.choose)}>
          {({ id, describedBy }) => (
            <select
              id={id}
              class="input"
              aria-describedby={describedBy}
              disabled={answer === undefined}
              onChange={({ currentTarget }) => go(currentTarget.value)}
            >
              <option value="" disabled selected>
                {say(answer === undefined ? ways.loading : ways.chooseHint)}
              </option>
              {subdistricts.map((subdistrict) => (
                <optgroup key={subdistrict} label={subdistrict}>
                  {villages
                    .filter((village) => village.subdistrict === subdistrict)
                    .map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      </section>
    </Frame>
  )
}
