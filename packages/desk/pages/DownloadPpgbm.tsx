import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { fetchJson } from '../api/fetch-json.ts'
import { say } from '../text/say.ts'
import { overview as text } from '../text/text.ts'
import { AskWhy } from './SaveNamedSheet.tsx'

/** The month as the columns of e-PPGBM, for whoever may read names and measurements of the unit. */
export function DownloadPpgbm({ unit, month }: { readonly unit: string; readonly month: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button icon="file" onClick={() => setAsking(true)}>
        {say(text.ppgbm)}
      </Button>
      {asking && (
        <AskWhy
          list="people"
          make={async (why) => {
            const noted = await fetchJson('desk/export', { list: 'people', unit, why })
            if (!noted.ok) return say(noted.problem.text)
            location.assign(`/api/desk/exports/ppgbm?unit=${unit}&month=${month}&format=xlsx`)
            return undefined
          }}
          onEnd={() => setAsking(false)}
        />
      )}
    </>
  )
}
