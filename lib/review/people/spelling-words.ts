import type { Joining, PatternRule, Spelling } from '../../roster/index.ts';
import { m } from '../../words/index.ts';

const joined: Readonly<Record<Joining, () => string>> = {
  joined: m.format_joining_joined,
  hyphen: m.format_joining_hyphen,
  dot: m.format_joining_dot,
  underscore: m.format_joining_underscore,
  first: m.format_joining_first,
  last: m.format_joining_last,
};

const apostrophes: Readonly<Record<Spelling['apostrophe'], () => string>> = {
  dropped: m.format_apostrophes_dropped,
  hyphen: m.format_apostrophes_hyphen,
  kept: m.format_apostrophes_kept,
};

/** How names are spelled, as far as present addresses show it. */
export function spellingSentences({ spelling, shown }: PatternRule): string[] {
  const all: Record<keyof Spelling, string> = {
    givenName: spelling.givenName === 'preferred' ? m.format_preferred_name() : m.format_first_name(),
    givenSpaced: m.format_first_names_spaced({ how: joined[spelling.givenSpaced]() }),
    givenHyphened: m.format_first_names_hyphened({ how: joined[spelling.givenHyphened]() }),
    familySpaced: m.format_last_names_spaced({ how: joined[spelling.familySpaced]() }),
    familyHyphened: m.format_last_names_hyphened({ how: joined[spelling.familyHyphened]() }),
    particles: spelling.particles === 'kept' ? m.format_particles_kept() : m.format_particles_dropped(),
    apostrophe: apostrophes[spelling.apostrophe](),
    umlauts: spelling.umlauts === 'plain' ? m.format_umlauts_plain() : m.format_umlauts_spelled(),
    suffix: spelling.suffix === 'dropped' ? m.format_suffix_dropped() : m.format_suffix_kept(),
  };
  return (Object.keys(all) as (keyof Spelling)[])
    .filter((choice) => shown[choice].tries > 0)
    .map((choice) => all[choice]);
}
