import { EMERGENCY_NUMBERS } from '@simpul/domain/cases'
import type { AspirationFormAnswer, AspirationReceipt } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useAnswer } from '../api/use-answer.ts'
import { aspiration as text, ways } from '../text/citizens-text.ts'
import { say } from '../text/say.ts'
import { AspirationForm } from './AspirationForm.tsx'
import { Frame } from './Frame.tsx'
import { Sent } from './Sent.tsx'

/** The form anybody may send to a village. The numbers to call stand before everything else. */
export function AspirationPage({ village }: { readonly village: string }) {
  const { answer, problem, again } = useAnswer<AspirationFormAnswer>(`public/aspirations/${village}`)
  const [receipt, setReceipt] = useState<AspirationReceipt>()
  if (receipt !== undefined) return <Sent receipt={receipt} village={village} />
  return (
    <Frame title={say(text.title)} village={village}>
      <Emergency />
      {problem !== undefined && answer === undefined && (
        <Notice tone="watch" live>
          {say(problem.code === 'not-found' ? ways.notFound : problem.text)}
        </Notice>
      )}
      {problem !== undefined && answer === undefined && <Button onClick={again}>{say(ways.again)}</Button>}
      {problem === undefined && answer === undefined && <p>{say(ways.loading)}</p>}
      {answer !== undefined && (
        <>
          <p>{say(text.lead)}</p>
          <AspirationForm form={answer} onSent={setReceipt} />
        </>
      )}
    </Frame>
  )
}

function Emergency() {
  return (
    <section class="citizen-emergency">
      <p>{say(text.emergency)}</p>
      <p class="citizen-numbers">
        {EMERGENCY_NUMBERS.map(({ number, name }) => (
          <a key={number} href={`tel:${number}`}>
            <strong>{number}</strong> {say(name)}
          </a>
        ))}
      </p>
    </section>
  )
}
