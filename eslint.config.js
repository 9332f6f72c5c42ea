import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { fileNames } from './test/setup/lint/file-names.mjs';
import { IN_SHIPPED_CODE, IN_TESTS, OUTSIDE_WORDS } from './test/setup/lint/forbidden-syntax.mjs';
import { oneWayImports } from './test/setup/lint/one-way-imports.mjs';
import { wordsInCatalogue } from './test/setup/lint/words-in-catalogue.mjs';

const SHIPPED = ['lib/**/*.{ts,svelte}', 'components/**/*.{ts,svelte}', 'entrypoints/**/*.{ts,svelte}'];
const BROWSER_OWNERS = 'browser.* belongs in lib/platform behind a port, or in entrypoints.';

const everywhere = {
  plugins: {
    house: {
      rules: { 'one-way-imports': oneWayImports, 'file-names': fileNames, 'words-in-catalogue': wordsInCatalogue },
    },
  },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    'house/one-way-imports': 'error',
    'house/file-names': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  },
};

const withTypes = {
  files: ['**/*.{ts,svelte}'],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
  },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

const shipped = {
  files: SHIPPED,
  plugins: { 'import-x': importX },
  languageOptions: { globals: globals.browser },
  settings: {
    // It can't read the imports of a .svelte file; those can't be part of a cycle that leaves components, by the house's direction.
    'import-x/extensions': ['.ts'],
    'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts'] })],
  },
  rules: {
    'import-x/no-cycle': 'error',
    'max-lines': ['error', 300],
    'no-console': 'error',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-restricted-syntax': ['error', ...IN_SHIPPED_CODE, ...OUTSIDE_WORDS],
    'house/words-in-catalogue': 'error',
  },
};

const withoutBrowserGlobals = {
  files: ['lib/**/*.{ts,svelte}', 'components/**/*.{ts,svelte}'],
  ignores: ['lib/platform/**'],
  rules: {
    'no-restricted-globals': ['error', ...['browser', 'chrome'].map((name) => ({ name, message: BROWSER_OWNERS }))],
  },
};

export default defineConfig([
  globalIgnores([
    'lib/words/compiled/',
    '.output/',
    '.tmp/',
    '.wxt/',
    'demo-output/',
    'test-results/',
    'playwright-report/',
    '.mutants/',
  ]),
  tseslint.configs.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  everywhere,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node }, rules: { 'no-undef': 'error' } },
  { files: ['**/public/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  withTypes,
  shipped,
  { files: ['lib/words/**'], rules: { 'no-restricted-syntax': ['error', ...IN_SHIPPED_CODE] } },
  { files: ['lib/platform/logger.ts'], rules: { 'no-console': 'off' } },
  withoutBrowserGlobals,
  { files: ['test/{unit,component,e2e}/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...IN_TESTS] } },
]);
