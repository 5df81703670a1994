import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { fetchFile } from '../api/fetch-json.ts'
import { say } from '../text/say.ts'
import { overview as text } from '../text/text.ts'
import { AskWhy } from './SaveNamedSheet.tsx'
import { saveFile } from './save-tables.ts'

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
            const asked = new URLSearchParams({ unit, month, format: 'xlsx', why })
            const file = await fetchFile(`desk/exports/ppgbm?${asked}`)
            if (!file.ok) return say(file.problem.text)
            saveFile(`e-ppgbm-${month}.xlsx`, file.value)
            return undefined
          }}
          onEnd={() => setAsking(false)}
        />
      )}
    </>
  )
}
