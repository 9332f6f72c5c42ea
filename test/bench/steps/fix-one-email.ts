import { launchExtension } from '../../browser/launch.ts';
import { FactsPage } from '../../browser/pages/facts-page.ts';
import type { ReviewPage } from '../../browser/pages/review-page.ts';
import { setUpDemo } from '../../demo/set-up.ts';
import { startSchool, type School } from '../../school/index.ts';
import { createHand, focused, secondsByHand, type Hand } from './hand.ts';

/** Of FACTS' API and its pages alike, milliseconds. */
const LATENCY = 150;
const STUDENTS = 536;

/**
 * One missing email mended, from the moment when somebody looks for the next problem until they have seen that it is solved:
 * beside FACTS, and by the round trip that a tool far away from FACTS asks for. The full page plays that tool, so the round
 * trip is as short as such a tool could make it.
 */
export async function benchFixOneEmail(): Promise<void> {
  const school = await startSchool({ students: STUDENTS, seed: 3, rateLimit: Infinity });
  const extension = await launchExtension({ resolverRules: school.resolverRules });
  try {
    const review = await setUpDemo(school, extension);
    const facts = new FactsPage(await extension.context.newPage());
    await facts.openHome();
    await quiet(school);
    school.faults.latency({ host: 'api' }, LATENCY);
    school.faults.latency({ host: 'staff' }, LATENCY);
    const far = await measure(school, (hand) => goRound(hand, school, review, facts));
    await facts.openHome();
    await facts.page.bringToFront();
    const near = await measure(school, (hand) => fixInPlace(hand, facts));
    console.log(`\nTo mend one missing email (${STUDENTS} students, ${LATENCY} ms for each answer of FACTS)`);
    console.table([
      { way: 'round trip', ...far },
      { way: 'beside FACTS', ...near },
      { way: 'ratio', ...ratio(near, far) },
    ]);
  } finally {
    await extension.close();
    await school.close();
  }
}

/** In the panel beside FACTS: to the next problem, type, Enter. */
async function fixInPlace(hand: Hand, facts: FactsPage): Promise<void> {
  const { frame, student, emailField } = await facts.panel();
  await hand.click(frame.getByRole('button', { name: 'Show in FACTS' }));
  await hand.waitFor(focused(frame, emailField));
  await hand.type(facts.page, address('near'));
  await hand.press(facts.page, 'Enter');
  await hand.waitFor(student.getByText('Saved to FACTS and verified.'));
}

/** Find the student in the tool, open them in FACTS, change, save, go back, refresh, find them again. */
async function goRound(hand: Hand, school: School, review: ReviewPage, facts: FactsPage): Promise<void> {
  const { page } = review;
  await page.bringToFront();
  await hand.click(review.counter('missingEmails'));
  const first = review.table.getByRole('row').filter({ hasText: 'No email' }).first();
  await hand.waitFor(first);
  const shown = await first.innerText();
  const id = school.truth.missing.find((each) => new RegExp(`\\b${each}\\b`).test(shown)) ?? 0;

  await hand.switchTo(facts.page);
  const search = facts.page.getByRole('search').getByRole('textbox');
  await hand.click(search);
  await hand.type(facts.page, String(id));
  await hand.press(facts.page, 'Enter');
  const found = facts.page.locator(`a[href*="/student/${id}/"]`).first();
  await hand.waitFor(found);
  await hand.click(found);
  await hand.waitFor(facts.emailField);
  await hand.click(facts.emailField);
  await hand.type(facts.page, address('far'));
  await hand.click(facts.page.getByRole('button', { name: 'Save', exact: true }));
  await hand.waitFor(facts.page.getByText('Saved', { exact: true }));

  await hand.switchTo(page);
  const taken = page.locator('time.taken');
  const before = await taken.getAttribute('datetime');
  await hand.click(page.getByRole('button', { name: 'Refresh' }));
  await hand.waitFor(page.locator(`time.taken:not([datetime="${before}"])`));
  await hand.click(review.counter('missingEmails'));
  await hand.click(page.getByRole('searchbox'));
  await hand.type(page, String(id));
  await hand.waitFor(review.row(id));
  if (!school.facts.email(id)?.endsWith(address('far'))) throw new Error('FACTS does not hold the address.');
}

const address = (way: string): string => `mended.${way}@stbrendan.example`;

interface Effort {
  readonly 'steps without the address': number;
  readonly clicks: number;
  readonly keys: number;
  readonly 'requests to FACTS': number;
  readonly 'seconds waited': number;
  readonly 'seconds in all': number;
}

async function measure(school: School, work: (hand: Hand) => Promise<void>): Promise<Effort> {
  const hand = createHand();
  const before = school.requests.length;
  await work(hand);
  const { clicks, keys, waitedMs } = hand.counts;
  const asked = school.requests.slice(before).filter(({ host, path }) => isForFacts(school, host, path)).length;
  return {
    'steps without the address': clicks + keys - address('far').length,
    clicks,
    keys,
    'requests to FACTS': asked,
    'seconds waited': round(waitedMs / 1000),
    'seconds in all': round(waitedMs / 1000 + secondsByHand({ clicks, keys })),
  };
}

/** What a page is made of is not counted, only what is asked of FACTS' records. */
const isForFacts = (school: School, host: string, path: string): boolean =>
  host === school.hosts.api || (host === school.hosts.staff && path.includes('/api/'));

function ratio(near: Effort, far: Effort): Partial<Effort> {
  const names = Object.keys(near) as (keyof Effort)[];
  return Object.fromEntries(names.map((name) => [name, round(near[name] / far[name])]));
}

/** Until nothing was asked of the school for two seconds: what set-up began in the background has ended. */
async function quiet(school: School): Promise<void> {
  for (let last = -1; last !== school.requests.length; await new Promise((resolve) => setTimeout(resolve, 2000))) {
    last = school.requests.length;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
