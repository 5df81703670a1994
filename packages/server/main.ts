import { readConfig } from './config.ts'
import { startServer } from './start/start-server.ts'
import { startProblemOf } from './start-problem.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)

const config = readConfig(process.argv.slice(2), process.env)
if (!config.ok) {
  complain(`${config.problem.setting}: ${config.problem.message}`)
  process.exit(2)
}

try {
  const running = await startServer(config.value, {
    say,
    onFailure: (error) => {
      complain(`Basis data berhenti / the database stopped: ${error.message}`)
      process.exit(1)
    },
  })
  let stopping = false
  const stop = () => {
    // A second signal means that somebody does not want to wait.
    if (stopping) process.exit(1)
    stopping = true
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  const problem = startProblemOf(error)
  if (problem === undefined) throw error
  complain(`\n${problem.text.id}\n${problem.text.en}\n`)
  process.exit(1)
}
