import type { FindPairs } from '../../lib/session/similar/similar-commands.ts';

/** Looks for similar students in a thread of its own, which ends with the answer. */
export const findInWorker: FindPairs = (people) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./similar-worker.ts', import.meta.url), { type: 'module' });
    // eslint-disable-next-line no-restricted-syntax -- from our own thread; no page can send to it
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(people);
  });
