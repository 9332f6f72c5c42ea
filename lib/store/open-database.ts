import { Dexie } from 'dexie';
import { AppError } from '../errors.ts';

/** Dexie opens a newer database too, where the one asked for is refused: what a newer Sync Review wrote must not be written over. */
export function refuseNewer(db: Dexie, version: number): void {
  const check = (): void => {
    // Dexie's versions are the browser's, divided by ten.
    if (Math.floor(db.backendDB().version / 10) > version) throw new AppError('store-newer');
  };
  db.on('ready', check, true);
}

/** Tells when an older page or worker keeps this one from opening the database, and each time that it was opened. */
export function watchBlocked(db: Dexie, listener: (blocked: boolean) => void): void {
  db.on('blocked', () => listener(true));
  db.on('ready', () => listener(false), true);
}

/** Resolves when a database may be opened: while a school is being forgotten nobody does. True if it had to wait for that. */
export type Gate = () => Promise<boolean | void>;

/** Whoever asks for something meanwhile waits, as for any database that is being opened. */
export function openWhen(gate: Gate | undefined, open: () => ReturnType<Dexie['open']>): ReturnType<Dexie['open']> {
  return gate ? (Dexie.Promise.resolve(gate()).then(open) as ReturnType<Dexie['open']>) : open();
}
