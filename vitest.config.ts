import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { compiledWords } from './test/setup/words/vite-plugin.mjs';

export default defineConfig({
  plugins: [compiledWords(), svelte(), WxtVitest()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['test/unit/**/*.test.ts', 'test/component/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/unit/store/origin-files.ts', 'test/component/patience.ts'],
    passWithNoTests: false,
    // By default one core is left free: on a machine of two that doubles the wait.
    maxWorkers: '100%',
    // Not a measure: a busy machine may take its time.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
