import { createServer } from 'wxt';
import { launchExtension } from '../browser/launch.ts';
import { hosts } from '../school/hosts.ts';
import { startSchool } from '../school/index.ts';
import { hasDisplay } from './display.ts';
import { openForPerson } from './open-for-person.ts';

/** A browser with the demo school and the extension as it stands in the sources: what is saved there is built and loaded anew. */
const server = await createServer({ webExt: { disabled: true } });
await server.start();
const school = await startSchool({ students: 536, seed: 1 });
const extension = await launchExtension({
  resolverRules: `${school.resolverRules}, EXCLUDE localhost`,
  headless: !hasDisplay(),
  build: 'chrome-mv3-dev',
  allowedHosts: [hosts.target, 'localhost:3000'],
});
try {
  process.exitCode = await openForPerson(school, extension);
} finally {
  await extension.close();
  await school.close();
  await server.stop();
}
