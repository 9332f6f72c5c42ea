import { type FebrlCall, makeFebrl } from './febrl.ts';
import type { Population } from './population.ts';
import { makeRegister } from './registers.ts';

/** A public set of test data, made anew with its own generator's rules and other names; nothing of it is copied. */
export interface Imitation {
  readonly name: string;
  readonly make: (seed: number) => Population;
}

const febrl = (name: string, call: FebrlCall): Imitation => ({ name, make: (seed) => makeFebrl(call, seed) });

export const IMITATIONS: readonly Imitation[] = [
  febrl('Febrl dataset1', { originals: 500, duplicates: 500, perOriginal: 1, perField: 1, perRecord: 1, spread: 'uniform', otherBirths: 0.6 }),
  febrl('Febrl dataset2', { originals: 4_000, duplicates: 1_000, perOriginal: 5, perField: 2, perRecord: 2, spread: 'poisson', otherBirths: 0.25 }),
  febrl('Febrl dataset3', { originals: 2_000, duplicates: 3_000, perOriginal: 5, perField: 4, perRecord: 6, spread: 'zipf', otherBirths: 0.05 }),
  febrl('Febrl dataset4', { originals: 5_000, duplicates: 5_000, perOriginal: 1, perField: 2, perRecord: 4, spread: 'uniform' }),
  febrl('Febrl series C, ten errors', { originals: 3_000, duplicates: 2_000, perOriginal: 9, perField: 3, perRecord: 10, spread: 'zipf', phone: true }),
  { name: 'RLdata500', make: (seed) => makeRegister(500, seed) },
  { name: 'RLdata10000', make: (seed) => makeRegister(10_000, seed) },
  { name: 'RLdata10000, commoner names', make: (seed) => makeRegister(10_000, seed, 1.3) },
]; // prettier-ignore
