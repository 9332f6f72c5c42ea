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
  const { latency, faults, help: _help, ...schoolOptions } = options;
  try {
    const school = await startSchool(schoolOptions);
    if (latency > 0) school.faults.latency({}, latency);
    for (const fault of faults) fault.set(school.faults);
    console.log(describeSchool(school));
    const stop = () => void school.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
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
