// Running other programs from the house's own scripts, with built-in modules only: these scripts work before
// anything is installed.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command in the project folder; resolves with its exit code and, when `quiet`, what it printed. */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** As `run`, but a failure ends the script with the command's output. */
export async function mustRun(command, args, options = {}) {
  const result = await run(command, args, options)
  if (result.code === 0) return result
  console.error(result.output)
  console.error(`${command} ${args.join(' ')} ended with ${result.code}`)
  process.exit(1)
}
