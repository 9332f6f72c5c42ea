import { lintConfig } from './test/setup/lint/config.mjs';

export default lintConfig({ root: import.meta.dirname });
