import { parseCliOptions, usage } from './cli-options.ts';
import { describeSchool } from './describe-school.ts';
import { startSchool } from './index.ts';

const options = parseCliOptions(process.argv.slice(2));

if ('problem' in options) {
  console.error(options.problem);
  process.exitCode = 2;
} else if (options.help) {
  console.log(usage);
} else {
  const { students, seed, port, rateLimit } = options;
  try {
    const school = await startSchool({ students, seed, port, rateLimit });
    if (options.latency > 0) school.faults.latency({}, options.latency);
    for (const fault of options.faults) fault.set(school.faults);
    school.target.refuse((write) => options.refuse.includes(write.externalId ?? ''));
    const stop = () => void school.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    console.log(describeSchool(school));
  } catch (error) {
    const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(
      inUse
        ? `Port ${options.port} is in use; choose another with --port.`
        : `The school can't start: ${String(error)}`,
    );
    process.exitCode = 2;
  }
}
