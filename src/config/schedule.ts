import nodeSchedule from 'node-schedule'
import type { Job } from 'node-schedule'

/** Whether a time zone is one that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * Whether a text is a cron rule that will ever come due: read by the library that will run it, which is at once told
 * to forget it. The library takes a date for a rule too, so the fields are counted: five, or six with seconds.
 */
export function isSchedule(rule: string, timeZone: string): boolean {
  if (![5, 6].includes(rule.trim().split(/\s+/).length)) return false
  let job: Job | null = null
  try {
    // Its types promise a job; a rule that cannot be read gives null.
    job = nodeSchedule.scheduleJob({ rule, tz: timeZone }, () => {}) as Job | null
    return job !== null
  } catch {
    return false
  } finally {
    job?.cancel()
  }
}
