import { Notice } from '@simpul/parts'
import { say } from '../text/language.ts'
import { weigh } from '../text/weigh-text.ts'

/** In the place of a verdict on the weight, while earlier weighings may not have come in. */
export const HistoryMissing = () => <Notice tone="quiet">{say(weigh.historyMissing)}</Notice>
