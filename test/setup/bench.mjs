import { main } from './say.mjs';
import { start } from './start.mjs';

await main(() => start('test/bench/index.ts'));
