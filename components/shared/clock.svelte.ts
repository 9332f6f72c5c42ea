import { createSubscriber } from 'svelte/reactivity';

const TICK = 15_000;

let moment = Date.now();

const watch = createSubscriber((update) => {
  const id = setInterval(() => {
    moment = Date.now();
    update();
  }, TICK);
  return () => clearInterval(id);
});

/** The current time in milliseconds since 1970; whoever reads it in a component follows it every 15 seconds. */
export function now(): number {
  watch();
  moment = Math.max(moment, Date.now());
  return moment;
}
