import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { at } from './project.mjs';

const CHROMIUM_COMMANDS = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
// Branded builds come last: from version 137 on Chrome and Edge ignore --load-extension, so only older ones pass the probe.
const BRANDED_COMMANDS = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

const MAC_CHROMIUM = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
const MAC_BRANDED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_CHROMIUM = ['Chromium\\Application\\chrome.exe'];
const WINDOWS_BRANDED = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Every Chromium on this machine worth trying, best first: Playwright's own (the version its protocol was made for),
 * then Chromium, then Chrome and Edge. Paths that exist; whether they load an extension is for the probe to say.
 */
export function browserCandidates(machine = process) {
  const there = [playwrightChromium(), ...chromiums(machine)].filter((path) => path !== undefined && existsSync(path));
  // /bin is /usr/bin on most systems: one program, one try.
  return [...new Map(there.reverse().map((path) => [realpathSync(path), path])).values()].reverse();
}

/** Where a browser may be on a system, whether it is there or not. */
export function chromiums({ platform, env }) {
  if (platform === 'darwin')
    return [...MAC_CHROMIUM, ...MAC_BRANDED].flatMap((path) => [path, join(env.HOME ?? '', path)]);
  if (platform === 'win32') {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean);
    return [...WINDOWS_CHROMIUM, ...WINDOWS_BRANDED].flatMap((path) => roots.map((root) => `${root}\\${path}`));
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...CHROMIUM_COMMANDS, ...BRANDED_COMMANDS].flatMap((command) =>
    folders.map((folder) => join(folder, command)),
  );
}

/** Where Playwright keeps, or would keep, its Chromium; undefined while Playwright isn't installed. */
function playwrightChromium() {
  try {
    return createRequire(at('package.json'))('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}
