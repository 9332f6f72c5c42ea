import { main } from './say.mjs';
import { start } from './start.mjs';
import { withBrowser } from './with-browser.mjs';

await main(() => start('test/bench/index.ts', { before: withBrowser }));
