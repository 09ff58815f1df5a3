import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

const fsMessage = 'Go through src/edge/files.ts: every call of the file system is failed on purpose in tests.'
const fsModules = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'].map((name) => ({
  name,
  message: fsMessage,
}))
const pureMessage = 'This folder is pure: files, clock and random numbers are passed in.'

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage', 'inbox', 'outbox', 'archive'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/edge/**'],
    rules: { 'no-restricted-imports': ['error', { paths: fsModules }] },
  },
  {
    files: ['src/{model,profile,mapping,check,book,target}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: fsModules, patterns: [{ regex: '/edge/(?!world)', message: pureMessage }] },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: pureMessage },
        { name: 'setTimeout', message: pureMessage },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: pureMessage },
        { object: 'Math', property: 'random', message: pureMessage },
      ],
    },
  },
)
