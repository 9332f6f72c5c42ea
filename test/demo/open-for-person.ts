import type { ExtensionBrowser } from '../browser/launch.ts';
import { FactsPage } from '../browser/pages/facts-page.ts';
import type { School } from '../school/index.ts';
import { setUpDemo, studentWithoutEmail } from './set-up.ts';

/** Opens the demo on a student without an email and stays until the browser is closed. */
export async function openForPerson(school: School, extension: ExtensionBrowser): Promise<number> {
  await setUpDemo(school, extension);
  const [blank] = extension.context.pages().filter((page) => page.url() === 'about:blank');
  const facts = new FactsPage(blank ?? (await extension.context.newPage()));
  await facts.page.bringToFront();
  await facts.openStudent(studentWithoutEmail(school));
  console.log('The demo school is open in Chromium: type the missing email into the panel on the right.');
  console.log('The other tab is the full review. Close the browser, or press Ctrl-C here, to end the demo.');
  const closed = new Promise<void>((resolve) => extension.context.once('close', () => resolve()));
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await Promise.race([closed, interrupted]);
  return 0;
}
