import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** `cpu`: seconds of processor that the process and its threads used; 0 where there is no /proc. */
export type Run = { seconds: number; cpu: number; megabytes: number }

/** Jiffies a second in /proc/<pid>/stat: so on every Linux that Node runs on. */
const TICKS = 100

/**
 * Runs a command as a whole process: wall and processor seconds and peak memory in MB (/proc, looked at every 20 ms).
 * Throws with what it wrote when it fails.
 */
export function run(command: string, args: string[], allowed: number[] = [0]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let megabytes = 0
    let cpu = 0
    let said = ''
    child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)))
    const look = setInterval(() => {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
        if (kilobytes) megabytes = Number(kilobytes) / 1000
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
        cpu = Math.max(cpu, (Number(fields[11]) + Number(fields[12])) / TICKS)
      } catch {
        // It has ended, or there is no /proc: what was seen last counts.
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
      else resolve({ seconds: (performance.now() - started) / 1000, cpu, megabytes })
    })
  })
}

/** What a run cost: processor seconds where they are known, for others use the machine too. */
export const cost = ({ cpu, seconds }: Run): number => cpu || seconds

/** The middle one of some runs, by what they cost; its peak memory is the largest of all. */
export function median(runs: Run[]): Run {
  const sorted = [...runs].sort((a, b) => cost(a) - cost(b))
  const middle = sorted[Math.floor(sorted.length / 2)]!
  return { ...middle, megabytes: Math.max(...runs.map((one) => one.megabytes)) }
}
