import { unnamedDestination } from '../../records/destination-name.ts';
import { addressOf } from '../../records/audience-target.ts';
import { isolateText } from '../../roster/index.ts';
import { fileReceiver, targetName } from './file-names.ts';

export { atStart } from '../../records/destination-name.ts';

/** What the school calls the service that is set up now; `name` is `''` when it gave it none. */
export interface OwnName {
  readonly targetUrl: string | null;
  readonly targetName: string;
}

/** The names of destinations, for every sentence about one. */
export interface DestinationNames {
  /** Of the service that is set up now. */
  readonly current: string;
  /** Of any destination, also of a former one. */
  of(target: string): string;
  /** The same with the whole address of a service, where there is room for it. */
  inFull(target: string): string;
}

/** A service goes by the school's own name for it, else by its host, for schools may have several; a file by who takes it. */
export function destinationNames({ targetUrl, targetName: own }: OwnName): DestinationNames {
  const ownName = isolateText(own.trim());
  const ownOf = (target: string): string => (addressOf(target) === targetUrl ? ownName : '');
  const of = (target: string): string => fileReceiver(target) ?? (ownOf(target) || hostOf(target));
  return {
    current: targetUrl === null ? unnamedDestination() : of(targetUrl),
    of,
    inFull: (target) => (ownOf(target) ? `${ownName} (${targetName(target)})` : targetName(target)),
  };
}

function hostOf(target: string): string {
  return (URL.canParse(target) && new URL(target).host) || targetName(target);
}
