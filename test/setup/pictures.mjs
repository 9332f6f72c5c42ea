import { copyFileSync, mkdirSync } from 'node:fs';
import { at } from './project.mjs';
import { main } from './say.mjs';
import { start } from './start.mjs';
import { withBrowser } from './with-browser.mjs';

/** The pictures of the guide, from what the demo leaves behind when it walks alone: its name there, and in `docs/pictures`. */
const PICTURES = {
  '1-review': 'students',
  '2-student-without-email': 'panel',
  '3-saved-in-facts': 'saved',
  '4-school-at-a-glance': 'next-problem',
  '6-sync-preview': 'sync-preview',
  '7-tried-without-sending': 'dry-run',
  '8-synced': 'synced',
};

await main(async () => {
  process.argv.push('--headless');
  const code = await start('test/demo/demo.ts', { before: withBrowser });
  if (code !== 0) return code;
  mkdirSync(at('docs/pictures'), { recursive: true });
  for (const [taken, name] of Object.entries(PICTURES))
    copyFileSync(at('demo-output', `${taken}.png`), at('docs/pictures', `${name}.png`));
  return 0;
});
