import '@simpul/parts/tokens.css'
import '@simpul/parts/parts.css'
import './main.css'
import { codeOf } from '@simpul/domain/wire'
import { render } from 'preact'
import { App } from './screens/App.tsx'
import { openDevice } from './sync/open-device.ts'
import { watchUpdates } from './sync/watch-updates.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html lost its root')

render(<App device={openDevice()} updates={watchUpdates()} activationCode={codeOf(location.hash)} />, root)
