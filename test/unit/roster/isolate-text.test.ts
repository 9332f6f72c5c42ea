import { describe, expect, test } from 'vitest';
import { isolateText } from '../../../lib/roster/index.ts';

describe('a name inside a sentence', () => {
  test.each(['Ann Lee', 'Zoë Müller-Nuñez', 'O’Brien', '李小龙', 'Ольга', ''])('%j stays as it is', (name) => {
    expect(isolateText(name)).toBe(name);
  });

  test.each(['دانية أحمد', 'נועה כהן', 'Noa כהן', 'ܐܢܐ', 'ދިވެހި', '\u{1e900}\u{1e901}'])('%j is set apart', (name) => {
    expect(isolateText(name)).toBe(`\u2068${name}\u2069`);
  });

  test('direction marks inside it can neither turn what is around it nor end its own isolation', () => {
    expect(isolateText('Ann\u2069\u202e eeL')).toBe('\u2068Ann eeL\u2069');
  });
});
