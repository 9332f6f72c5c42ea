import { main } from './say.mjs';
import { start } from './start.mjs';
import { withBrowser } from './with-browser.mjs';

await main(() => start('test/demo/demo.ts', { before: withBrowser }));
