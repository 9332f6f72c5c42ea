import { defineConfig } from '@playwright/test';
import whole from '../../../../playwright.config.ts';

/** The project's own way with second tries, over tests that fail as the house test wants it. */
export default defineConfig({
  retries: whole.retries ?? 0,
  testDir: '.',
  outputDir: process.env['SECOND_TRIES_OUTPUT'] ?? 'test-results',
  workers: 1,
  reporter: 'json',
});
