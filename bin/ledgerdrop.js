#!/usr/bin/env node
// Plain JavaScript that every Node can read: an old one gets a sentence instead of a syntax error.
const wanted = [22, 22]
const found = process.version.slice(1).split('.').map(Number)
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  process.stderr.write(
    'ledgerdrop needs Node ' +
      wanted.join('.') +
      ' or newer, and this is ' +
      process.version +
      ': start it with `npm start` or `npm run ledgerdrop`, which bring their own.\n',
  )
  process.exit(2)
}

/** What was built, or in a checkout that was not built yet the sources themselves. */
async function load() {
  // Tests run what is in src, never a build that may be older.
  if (process.env.LEDGERDROP_SOURCE === '1') return import('../src/cli/main.ts')
  try {
    return await import('../dist/cli/main.js')
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.url).endsWith('/dist/cli/main.js')) throw error
    return import('../src/cli/main.ts')
  }
}

/** Ends when all that was written has been taken: on Windows a pipe takes its time. */
function end(code) {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)))
}

load()
  .then((program) => program.runProcess())
  .then(end)
  .catch((error) => {
    const detail = process.env.LEDGERDROP_DEBUG === '1' ? error.stack : error.message
    process.stderr.write('ledgerdrop is not installed as it should be; run `npm ci` again: ' + detail + '\n')
    end(2)
  })
