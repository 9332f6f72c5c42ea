import type { Job } from '../../lib/platform/job-runner.ts';
import type { Vault } from '../../lib/records/vault.ts';

/** Work stays where it is, as rows, until somebody unlocks. */
export function pauseWhileLocked(
  jobs: Readonly<Record<string, Job>>,
  vault: Pick<Vault, 'state'>,
): Record<string, Job> {
  const pausing = Object.entries(jobs).map(([name, job]): [string, Job] => [
    name,
    async () => ((await vault.state()) === 'locked' ? 'idle' : job()),
  ]);
  return Object.fromEntries(pausing);
}
