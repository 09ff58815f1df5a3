import { fileURLToPath } from 'node:url'

/** The folder of the installed package, with its own schemas/, mappings/ and samples/; right from src/ and from dist/. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url))
