import { parseArgs } from 'node:util';
import { launchExtension } from '../browser/launch.ts';
import { startSchool } from '../school/index.ts';
import { hasDisplay } from './display.ts';
import { openForPerson } from './open-for-person.ts';
import { walkAlone } from './walk-alone.ts';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    students: { type: 'string', default: '536' },
    seed: { type: 'string', default: '1' },
  },
});
const headless = values.headless || !hasDisplay();

const school = await startSchool({ students: Number(values.students), seed: Number(values.seed) });
const extension = await launchExtension({ resolverRules: school.resolverRules, headless });
try {
  process.exitCode = headless ? await walkAlone(school, extension) : await openForPerson(school, extension);
} finally {
  await extension.close();
  await school.close();
}
