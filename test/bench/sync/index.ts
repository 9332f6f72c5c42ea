import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { startSchool, type School } from '../../school/index.ts';
import { cases } from './cases.ts';
import { withBrowser } from './in-browser.ts';
import { withNode } from './in-node.ts';
import { benchLargeSchool } from './large-school.ts';
import { measureCase } from './measure-case.ts';

const STUDENTS = 2000;
const LARGE = 10_000;
/** Milliseconds: the target on this very machine, which competes with the browser for it, and one that is reached over a network. */
const LATENCIES = [0, 20];

/** Prints what a sync costs against a bare loop of the very same requests, on the same demo school and connection. */
export async function benchSync(students = STUDENTS, large = LARGE): Promise<void> {
  const school = await startSchool({ students: 0 });
  console.log("\nsync with the demo school's SCIM service (goal: 90 % of a bare loop of the same requests)");
  await benchInBrowser(school, students, large);
  await withNode(school, async (name, laps) => {
    const rows = [];
    for (const kase of cases) rows.push(await measureCase(school, laps, kase, { students: students / 4, by: 'cpu' }));
    console.log(`\nin Node, store: ${name}; share by processor time, the school's included`);
    console.table(rows);
  });
  await school.close();
}

async function benchInBrowser(school: School, students: number, large: number): Promise<void> {
  if (!existsSync('.output/chrome-mv3/manifest.json')) {
    console.log('Not measured in a browser: the extension is not built (npm run build).');
    return;
  }
  try {
    const load = loadNow();
    await withBrowser(school, async (laps) => {
      const rows = [];
      for (const latency of LATENCIES) {
        for (const kase of cases) rows.push(await measureCase(school, laps, kase, { students, by: 'ms', latency }));
      }
      console.log("\nin the extension's worker in Chromium, with sealed rows in its IndexedDB; share by the clock");
      console.log(
        `load of this machine's ${availableParallelism()} cores: ${load.toFixed(1)} before, ${loadNow().toFixed(1)} now`,
      );
      console.table(rows);
      await benchLargeSchool(school, laps, large);
    });
  } catch (error) {
    if (!isNoBrowser(error)) throw error;
    console.log('Not measured in a browser: there is none that can be started (npx playwright install chromium).');
  }
}

/** Over the last minute: with others at work the figures say less. */
function loadNow(): number {
  return loadavg()[0] ?? 0;
}

function isNoBrowser(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Executable doesn't exist");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await benchSync(Number(process.argv[2] ?? STUDENTS), Number(process.argv[3] ?? LARGE));
}
