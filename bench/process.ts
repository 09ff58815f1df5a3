import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Run = { seconds: number; megabytes: number }

/**
 * Runs a command as a whole process: wall seconds and peak memory in MB (VmHWM of /proc, looked at every 20 ms; 0 where
 * there is no /proc). Throws with what it wrote when it fails.
 */
export function run(command: string, args: string[], allowed: number[] = [0]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let peak = 0
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)))
    const look = setInterval(() => {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
        if (kilobytes) peak = Number(kilobytes) / 1000
      } catch {
        peak ||= 0
      }
    }, 20)
    child.on('error', (error) => {
      clearInterval(look)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(look)
      if (code === null || !allowed.includes(code))
        reject(new Error(`${command} ended with ${code}: ${said}`))
      else resolve({ seconds: (performance.now() - started) / 1000, megabytes: peak })
    })
  })
}

/** The middle one of some runs, by time; its peak memory is the largest of all. */
export function median(runs: Run[]): Run {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds)
  const middle = sorted[Math.floor(sorted.length / 2)]!
  return { seconds: middle.seconds, megabytes: Math.max(...runs.map((one) => one.megabytes)) }
}
