import { script } from './project.mjs';
import { run } from './run.mjs';
import { say, Stop } from './say.mjs';

/** Builds the extension for Chromium into .output/chrome-mv3. */
export async function build(node) {
  say('Building the extension.');
  const code = await run(node, [script('wxt'), 'build'], { quiet: true });
  if (code !== 0) throw new Stop('The extension did not build: the message is above.');
}
