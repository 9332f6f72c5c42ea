/** An end that needs no stack trace: its message is one sentence that says what to do. */
export class Stop extends Error {
  name = 'Stop';
}

/** Progress goes to stderr, so that stdout stays what a command was asked for. */
export const say = (sentence) => console.error(`· ${sentence}`);

/** The sentence of a Stop, the stack of anything else. */
export const explain = (error) => (error instanceof Stop ? error.message : (error?.stack ?? String(error)));

/** Runs a command's main function; its number is the exit code, a Stop is one line on stderr and exit code 1. */
export async function main(start) {
  try {
    process.exitCode = (await start()) ?? 0;
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
