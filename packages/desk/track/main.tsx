import '@simpul/parts/tokens.css'
import '@simpul/parts/parts.css'
import './track.css'
import { render } from 'preact'
import { Track } from './Track.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('lacak.html lost its root')
render(<Track />, root)
