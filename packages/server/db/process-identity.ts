import { readFileSync, readlinkSync } from 'node:fs'

/**
 * Which process, of which boot of which machine: a number alone is soon given to another process. Fields are empty
 * where the operating system does not tell.
 */
export interface ProcessIdentity {
  readonly pid: number
  /** When the process started, in ticks since the boot. */
  readonly started: string
  readonly boot: string
  /** Containers number their processes apart; numbers of two spaces cannot be compared. */
  readonly space: string
}

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    started: startOf('self'),
    boot: attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: attempt(() => readlinkSync('/proc/self/ns/pid')),
  }
}

/** Whether that process still runs; `unknown` when it lives, or lived, where this one cannot look. */
export function isRunning(other: ProcessIdentity): 'yes' | 'no' | 'unknown' {
  const own = ownIdentity()
  if (other.boot !== own.boot || other.space !== own.space) return 'unknown'
  if (!exists(other.pid)) return 'no'
  return startOf(String(other.pid)) === other.started ? 'yes' : 'no'
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The 22nd word of `stat`; the second is the name in brackets, which may itself hold blanks and brackets. */
function startOf(pid: string): string {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
