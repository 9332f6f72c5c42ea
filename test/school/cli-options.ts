import { parseArgs } from 'node:util';
import { type ParsedFault, faultSyntax, FaultSyntaxError, parseFault } from './faults/parse-fault.ts';

export interface CliOptions {
  students: number;
  seed: number;
  port: number;
  /** Milliseconds before every answer. */
  latency: number;
  rateLimit: number;
  faults: ParsedFault[];
  /** externalIds whose writes the target refuses. */
  refuse: string[];
  help: boolean;
}

export const usage = `Starts the demo school: a stand-in for FACTS (staff app and REST API) and for the sync target.

  --students N     enrolled students, 0 to 100000 (default 536)
  --seed S         a whole number; the same seed gives the same school (default 1)
  --port P         0 to 65535, 0 takes a free one (default 4443)
  --latency MS     waits before every answer (default 0)
  --rate-limit N   API requests in a rolling minute (default 100)
  --fault "…"      may be given several times: ${faultSyntax.replaceAll('\n', '\n  ')}
  --refuse ID      the target refuses every write of the user with this externalId; may be given several times
  --help           shows this

Ctrl-C ends it.`;

/** The options, or one sentence about the first that is wrong. */
export function parseCliOptions(args: readonly string[]): CliOptions | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        students: { type: 'string', default: '536' },
        seed: { type: 'string', default: '1' },
        port: { type: 'string', default: '4443' },
        latency: { type: 'string', default: '0' },
        'rate-limit': { type: 'string', default: '100' },
        fault: { type: 'string', multiple: true, default: [] },
        refuse: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
    return {
      students: readNumber('--students', values.students, 0, 100_000),
      seed: readNumber('--seed', values.seed, 0, 2 ** 31 - 1),
      port: readNumber('--port', values.port, 0, 65_535),
      latency: readNumber('--latency', values.latency, 0, 600_000),
      rateLimit: readNumber('--rate-limit', values['rate-limit'], 1, 1_000_000),
      faults: values.fault.map(parseFault),
      refuse: values.refuse,
      help: values.help,
    };
  } catch (error) {
    if (error instanceof FaultSyntaxError || error instanceof OptionError) return { problem: error.message };
    return { problem: describeParseError(error) };
  }
}

class OptionError extends Error {}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new OptionError(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
}

/** Node's own message, first sentence only, but for the one that says little. */
function describeParseError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const ambiguous = /^Option '(--[\w-]+)' argument is ambiguous/.exec(message);
  if (ambiguous) return `${ambiguous[1]} needs a value that doesn't start with a dash. See --help.`;
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '')}. See --help.`;
}
