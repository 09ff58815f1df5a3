#!/usr/bin/env node
// Plain JavaScript that every Node can read: an old one gets a sentence instead of a syntax error.
const wanted = [22, 22]
const found = process.version.slice(1).split('.').map(Number)
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  process.stderr.write(
    'ledgerdrop needs Node ' + wanted.join('.') + ' or newer, and this is ' + process.version +
      ': start it with `npm start` or `npm run ledgerdrop`, which bring their own.\n',
  )
  process.exit(2)
}

/** What was built, or in a checkout that was not built yet the sources themselves. */
async function load() {
  try {
    return await import('../dist/cli/main.js')
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('main.js')) throw error
    return import('../src/cli/main.ts')
  }
}

load()
  .then((program) => program.main(process.argv.slice(2)))
  .then((code) => process.exit(code))
