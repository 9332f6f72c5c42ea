import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { at, ROOT } from './project.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** PATH without this project's commands: the machine's own Node and npm. */
export const machinePath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(at('node_modules')))
    .join(delimiter);

/** PATH with this project's commands first, as in an npm script. */
export const projectPath = () => [at('node_modules', '.bin'), machinePath()].join(delimiter);

/**
 * Runs a program in the repository's folder, its output going where ours goes, and resolves to its exit code
 * (128 + n when signal n ended it). Signals sent to us reach it. Rejects when it can't be started (`error.code` is ENOENT).
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, shell?: boolean, hear?: (text: string) => void, hold?: (text: string) => void, quiet?: boolean }} [options]
 *   `hear` gets what the program prints; `hold` does, and nothing of it is printed; `quiet` sends its output to our stderr.
 */
export function run(program, args, options = {}) {
  const { env = {}, shell = false, hear, hold, quiet = false } = options;
  return new Promise((resolve, reject) => {
    const out = quiet ? 2 : 'inherit';
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: projectPath(), ...env },
      shell,
      stdio: hear || hold ? ['inherit', 'pipe', 'pipe'] : ['inherit', out, 'inherit'],
    });
    const stopForwarding = forwardSignals(child);
    for (const stream of hear || hold ? [child.stdout, child.stderr] : []) {
      stream.on('data', (chunk) => {
        if (!hold) process.stderr.write(chunk);
        (hold ?? hear)(String(chunk));
      });
    }
    child.once('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

function forwardSignals(child) {
  const listeners = FORWARDED.map((signal) => {
    // A terminal sends Ctrl-C to the whole group already; a second one would make most programs skip their own cleaning up.
    const listener = () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((stop) => stop());
}
