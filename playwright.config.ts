import { defineConfig } from '@playwright/test';

/** Each test starts its own school and its own browser with the built extension, so there is no web server here. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/setup/playwright-global.mjs',
  workers: 2,
  fullyParallel: true,
  // Only for a test whose browser died by itself, and on CI one that waited in vain; any other second try fails at once (`test/e2e/run-again`).
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { screenshot: 'only-on-failure' },
});
