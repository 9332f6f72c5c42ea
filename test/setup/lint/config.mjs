import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { fileNames } from './file-names.mjs';
import { IN_SHIPPED_CODE, IN_TESTS } from './forbidden-syntax.mjs';
import { oneWayImports } from './one-way-imports.mjs';

const SHIPPED = ['lib/**/*.{ts,svelte}', 'components/**/*.{ts,svelte}', 'entrypoints/**/*.{ts,svelte}'];
const TESTS = ['test/{unit,component,e2e}/**/*.ts'];
const TYPED = ['**/*.{ts,svelte}'];
const LONGEST_FILE = 300;

/**
 * The ESLint configuration.
 * @param {{ root: string, typed?: boolean }} options `root` is the repository's folder; `typed: false` leaves out the rules that need
 *   type information, for code that is on no disk.
 */
export const lintConfig = ({ root, typed = true }) => [
  { ignores: ['node_modules/', '.output/', '.wxt/', 'demo-output/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  everywhere,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node }, rules: { 'no-undef': 'error' } },
  { files: ['**/public/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  ...(typed ? [withTypes(root)] : []),
  shipped,
  { files: ['lib/platform/logger.ts'], rules: { 'no-console': 'off' } },
  ownGlobals,
  { files: TESTS, rules: { 'no-restricted-syntax': ['error', ...IN_TESTS] } },
];

const everywhere = {
  plugins: { house: { rules: { 'one-way-imports': oneWayImports, 'file-names': fileNames } } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    'house/one-way-imports': 'error',
    'house/file-names': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  },
};

const shipped = {
  files: SHIPPED,
  plugins: { 'import-x': importX },
  languageOptions: { globals: globals.browser },
  settings: {
    'import-x/extensions': ['.ts', '.svelte'],
    'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'svelte-eslint-parser': ['.svelte'] },
    'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.svelte'] })],
  },
  rules: {
    'import-x/no-cycle': 'error',
    'max-lines': ['error', LONGEST_FILE],
    'no-console': 'error',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-restricted-syntax': ['error', ...IN_SHIPPED_CODE],
  },
};

const BROWSER_OWNERS = 'browser.* belongs in lib/platform behind a port, or in entrypoints.';

const ownGlobals = {
  files: ['lib/**/*.{ts,svelte}', 'components/**/*.{ts,svelte}'],
  ignores: ['lib/platform/**'],
  rules: {
    'no-restricted-globals': ['error', ...['browser', 'chrome'].map((name) => ({ name, message: BROWSER_OWNERS }))],
  },
};

const withTypes = (root) => ({
  files: TYPED,
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] },
  },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
});
