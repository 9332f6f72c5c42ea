import { afterAll, vi } from 'vitest';
import { dialects } from '../../../school/dialects/dialect.ts';
import { createReceiver } from '../../../school/dialects/receiver.ts';
import { startSchool, type School } from '../../../school/index.ts';
import { schoolFetch } from '../school-fetch.ts';
import { describeTarget } from './describe-target.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const { SYNC_TARGET_URL: foreign, SYNC_TARGET_TOKEN: token = '' } = process.env;
const schools: School[] = [];
afterAll(() => Promise.all(schools.map((school) => school.close())));

/** Set SYNC_TARGET_URL and SYNC_TARGET_TOKEN to run the same against one real service instead of those that are made here. */
if (foreign) {
  describeTarget(foreign, async () => ({
    place: { targetUrl: foreign.replace(/\/+$/, ''), targetToken: token, requests: [] },
    fetch: (url, init) => fetch(url, init),
    // Whoever a former run left there is not taken for this one's.
    label: Math.floor(10_000 + Math.random() * 89_999),
    people: 70,
  }));
} else {
  describeTarget("the demo school's scimmy", async () => {
    const school = await startSchool({ students: 0 });
    schools.push(school);
    return { place: school, fetch: schoolFetch(school), label: 12_345, people: 30 };
  });
  for (const [name, dialect] of Object.entries(dialects)) {
    describeTarget(`a service that ${name}`, async () => {
      const receiver = createReceiver(dialect);
      return {
        place: receiver,
        fetch: receiver.fetch,
        label: 345,
        people: 60,
        clock: receiver.clock,
        everybody: () => receiver.users,
      };
    });
  }
}
