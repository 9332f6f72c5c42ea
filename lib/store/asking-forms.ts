import type { AskingForms } from '../facts/asking-forms.ts';
import type { AskingFormsRow, Database } from './database.ts';
import { withStoreErrors } from './store-error.ts';

/** How each list of FACTS is asked for where it doesn't take the usual form. */
export function createAskingForms(db: Database): AskingForms {
  return withStoreErrors({
    read: async (list) => (await readRow(db)).forms[list] ?? null,
    note: (list, form) =>
      db.transaction('rw', db.state, async () => {
        const { forms } = await readRow(db);
        const others = Object.fromEntries(Object.entries(forms).filter(([name]) => name !== list));
        await db.state.put({ key: 'asking-forms', forms: form ? { ...others, [list]: form } : others });
      }),
  });
}

async function readRow(db: Database): Promise<AskingFormsRow> {
  const row = await db.state.get('asking-forms');
  return row?.key === 'asking-forms' ? row : { key: 'asking-forms', forms: {} };
}
