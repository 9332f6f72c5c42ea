import { defineConfig } from '@playwright/test';

/** Each test starts its own school and its own browser with the built extension, so there is no web server here. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/setup/playwright-global.mjs',
  workers: 2,
  fullyParallel: true,
  // On CI's shared machine a browser may starve: a second try, which `npm test` names in its summary.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'on-first-retry', screenshot: 'only-on-failure' },
});
