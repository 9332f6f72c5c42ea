import { m } from '../words/index.ts';

/** Said where no destination is set up, or it is not known which one is meant. */
export const unnamedDestination = (): string => m.errors_the_destination();

/** A destination's name as the first word of a sentence: an address or a name of the school's own stays as it is. */
export function atStart(destination: string): string {
  return /^(?:the|your|el|su) /.test(destination)
    ? destination.charAt(0).toUpperCase() + destination.slice(1)
    : destination;
}
