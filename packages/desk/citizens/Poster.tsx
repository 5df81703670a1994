import type { VillagesAnswer } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useAnswer } from '../api/use-answer.ts'
import { poster as text, ways } from '../text/citizens-text.ts'
import { say } from '../text/say.ts'
import { Qr } from './Qr.tsx'

/** A page of A4 for the wall of the village office and the Posyandu. */
export function Poster({ village }: { readonly village: string }) {
  const { answer, problem } = useAnswer<VillagesAnswer>('public/villages')
  const found = answer?.villages.find(({ code }) => code === village)
  const link = `${location.origin}/aspirasi/${village}`
  if (found === undefined)
    return (
      <main class="citizen">
        {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
        {problem === undefined && <p>{say(answer === undefined ? ways.loading : ways.notFound)}</p>}
      </main>
    )
  return (
    <main class="citizen-poster">
      <p class="citizen-poster-place">
        {found.name}
        <span>{found.subdistrict}</span>
      </p>
      <h1>{say(text.title)}</h1>
      <p>{say(text.lead)}</p>
      <Qr link={link} label={say(text.qr, { village: found.name })} />
      <p class="citizen-poster-link">{link}</p>
      <p>{say(text.steps)}</p>
      <p>{say(text.noPhone)}</p>
      <div class="no-print">
        <Button look="main" icon="print" onClick={() => print()}>
          {say(text.print)}
        </Button>
      </div>
    </main>
  )
}
