import '@simpul/parts/tokens.css'
import '@simpul/parts/parts.css'
import './main.css'
import { render } from 'preact'
import { App } from './pages/App.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html lost its root')
render(<App />, root)
