import { median, time } from './measure.ts';

interface Passes<Rows> {
  /** The yardstick: one plain pass over the same rows. */
  readonly plain: (rows: Rows) => unknown;
  readonly judge: (rows: Rows) => unknown;
  /** How often each is timed. */
  readonly rounds: number;
}

interface Round {
  readonly plain: number;
  readonly judge: number;
}

/**
 * Times a pass beside a plain one, in rounds where both take turns in going first: on freshly parsed copies, whose strings nobody hashed
 * before, and on rows that both have seen often. Milliseconds and ratios, as texts for a table.
 */
export function besidePlainPass<Rows>(rows: Rows, passes: Passes<Rows>) {
  const json = JSON.stringify(rows);
  const parse = (): Rows => JSON.parse(json) as Rows;
  const known = parse();
  const fresh = runRounds(passes, parse);
  const again = runRounds(passes, () => known);
  return {
    plain: median(fresh.map(({ plain }) => plain)).toFixed(2),
    judge: median(fresh.map(({ judge }) => judge)).toFixed(2),
    fresh: median(fresh.map(ratio)).toFixed(2),
    again: median(again.map(ratio)).toFixed(2),
  };
}

const ratio = ({ plain, judge }: Round): number => judge / plain;

function runRounds<Rows>(passes: Passes<Rows>, rows: () => Rows): Round[] {
  const warmUp = Math.ceil(passes.rounds / 2);
  const results = Array.from({ length: warmUp + passes.rounds }, (_, round) =>
    runRound(passes, round % 2 === 0, rows(), rows()),
  );
  return results.slice(warmUp);
}

function runRound<Rows>({ plain, judge }: Passes<Rows>, plainFirst: boolean, one: Rows, other: Rows): Round {
  const timePlain = (): number => time(() => plain(one));
  const timeJudge = (): number => time(() => judge(other));
  if (plainFirst) return { plain: timePlain(), judge: timeJudge() };
  const judged = timeJudge();
  return { plain: timePlain(), judge: judged };
}
