import { expect, test } from 'vitest';
import type { HandedFile, HandOverPort, PageLook, PutResult } from '../../../../lib/records/hand-over.ts';
import { HandOver, largestFile } from '../../../../lib/session/files/hand-over.svelte.ts';
import { handOverWords, importPage, pageToOpen, usualPage } from '../../../../lib/session/files/hand-over-words.ts';

const file: HandedFile = { name: 'track-it-forward.csv', type: 'text/csv', text: 'First Name\r\nAda\r\n' };

/** A tab whose page shows one thing after the other; `put` is asked of the last one only where it has one field. */
function openTab(looks: readonly PageLook[], { allowed = true, puts = 'put' as PutResult } = {}) {
  const rest = [...looks];
  const log: string[] = [];
  let tell: (event: 'loaded' | 'closed') => void = () => {};
  const looked: (() => void)[] = [];
  const port: HandOverPort = {
    allow: async () => (log.push('asked'), allowed),
    open: async (address) => (log.push(`opened ${address}`), 7),
    look: async () => {
      const look = rest.shift();
      if (look === undefined) {
        for (const done of looked.splice(0)) done();
        return new Promise(() => {});
      }
      return { look, put: async ({ text }) => (log.push(`put ${text.length}`), puts) };
    },
    watch: (_, listener) => {
      tell = listener;
      return () => log.push('stopped');
    },
    show: async (tab) => void log.push(`shown ${tab}`),
  };
  const given: string[] = [];
  const ways = {
    onput: ({ name }: HandedFile): void => void given.push(`put ${name}`),
    ondownload: ({ name }: HandedFile): void => void given.push(`downloaded ${name}`),
  };
  const handOver = new HandOver(port);
  return { handOver, log, given, ways, tell: (event: 'loaded' | 'closed') => tell(event), rest };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test('puts the file into the one field, in the tab that was opened', async () => {
  const { handOver, log, given, ways } = openTab(['one']);
  await handOver.start(usualPage, file, ways);
  expect(handOver.state).toBe('put');
  expect(log).toEqual(['asked', `opened ${usualPage}`, `put ${file.text.length}`, 'stopped']);
  expect(given).toEqual(['put track-it-forward.csv']);
  expect(handOverWords(handOver)?.sentence).toBe('The file is in Track it Forward’s page.');
  await handOver.showPage();
  expect(log.at(-1)).toBe('shown 7');
});

test('opens nothing when the browser was not allowed to', async () => {
  const { handOver, log, given, ways } = openTab(['one'], { allowed: false });
  await handOver.start(usualPage, file, ways);
  expect(handOver.state).toBe('refused');
  expect(log).toEqual(['asked']);
  expect(given).toEqual([]);
});

test('asks nobody for a file that is too large', async () => {
  const { handOver, log, ways } = openTab(['one']);
  await handOver.start(usualPage, { ...file, text: 'x'.repeat(largestFile + 1) }, ways);
  expect(handOver.state).toBe('too-large');
  expect(log).toEqual([]);
});

test.each(['none', 'several'] as const)(
  'downloads once where the page has %s, and still puts it in where the import comes later',
  async (look) => {
    const { handOver, log, given, ways, tell, rest } = openTab([look]);
    const started = handOver.start(usualPage, file, ways);
    await settle();
    expect(given).toEqual(['downloaded track-it-forward.csv']);
    expect(handOver.state).toBe('waiting');
    expect(handOverWords(handOver)?.sentence).toMatch(/so the file was downloaded\.$/);
    rest.push(look, 'one');
    if (look === 'several') {
      tell('loaded');
      await settle();
      tell('loaded');
      await started;
      expect(given).toEqual(['downloaded track-it-forward.csv', 'put track-it-forward.csv']);
      expect(log.filter((line) => line.startsWith('put'))).toHaveLength(1);
      expect(handOverWords(handOver)?.sentence).toContain('It was also downloaded: delete that copy.');
    }
  },
);

test('waits while a person signs in, also at another host, and gives that host nothing', async () => {
  const { handOver, log, given, ways, tell, rest } = openTab(['sign-in', 'elsewhere']);
  const started = handOver.start(usualPage, file, ways);
  await settle();
  expect(handOver.state).toBe('waiting');
  expect(given).toEqual([]);
  rest.push('one');
  tell('loaded');
  await started;
  expect(given).toEqual(['put track-it-forward.csv']);
  expect(log.filter((line) => line.startsWith('put'))).toHaveLength(1);
});

test('says so when the tab is closed, and puts nothing in after that', async () => {
  const { handOver, log, given, ways, tell, rest } = openTab(['elsewhere']);
  const started = handOver.start(usualPage, file, ways);
  await settle();
  rest.push('one');
  tell('closed');
  await started;
  expect(handOver.state).toBe('closed');
  expect(given).toEqual([]);
  expect(log.some((line) => line.startsWith('put'))).toBe(false);
});

test('a page that keeps nothing of the file took nothing', async () => {
  const { handOver, given, ways } = openTab(['one'], { puts: 'kept-out' });
  await handOver.start(usualPage, file, ways);
  expect(handOver.state).toBe('failed');
  expect(given).toEqual([]);
});

test('once it was stopped, a page that comes later gets nothing', async () => {
  const { handOver, log, given, ways, tell, rest } = openTab(['elsewhere']);
  const started = handOver.start(usualPage, file, ways);
  await settle();
  handOver.end();
  rest.push('one');
  tell('loaded');
  await Promise.race([started, settle()]);
  expect(handOver.state).toBe('idle');
  expect(given).toEqual([]);
  expect(log.some((line) => line.startsWith('put'))).toBe(false);
});

test.each([
  ['http://www.trackitforward.com/site/x', false],
  ['https://trackitforward.com.evil.example/', false],
  ['https://evil.example/?trackitforward.com', false],
  ['https://eviltrackitforward.com/', false],
  ['javascript:alert(1)', false],
  ['https://www.trackitforward.com:8443/', false],
  ['https://www.trackitforward.com/site/st-brendan/import', true],
  [' https://stbrendan.trackitforward.com/x ', true],
])('opens an address of Track it Forward only: %s', (address, isGood) => {
  expect(importPage().problem(address) === null).toBe(isGood);
  expect(pageToOpen(address)).toBe(isGood ? address.trim() : usualPage);
});
