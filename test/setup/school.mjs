import { main } from './say.mjs';
import { start } from './start.mjs';

await main(() => start('test/school/cli.ts'));
