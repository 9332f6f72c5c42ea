import type { DBCoreCursor, DBCoreOpenCursorRequest, DBCoreTable } from 'dexie';
import { holdOpen } from './hold-open.ts';

type Row = Readonly<Record<string, unknown>>;

/** A cursor over sealed rows that opens each one before it hands it on; the cursor stays where it is meanwhile. */
export function openCursorSealed(
  down: DBCoreTable,
  request: DBCoreOpenCursorRequest,
  open: (row: Row) => Promise<Row>,
): Promise<DBCoreCursor | null> {
  const openInTime = (row: Row): Promise<Row> => holdOpen(request.trans, down.name, () => open(row));
  return down.openCursor(request).then((cursor) => cursor && openEach(cursor, openInTime));
}

function openEach(cursor: DBCoreCursor, open: (row: Row) => Promise<Row>): DBCoreCursor {
  let value: Row | undefined;
  const start = (onNext: () => void): Promise<unknown> =>
    cursor.start(() => {
      open(cursor.value as Row).then(
        (row) => {
          value = row;
          try {
            onNext();
          } catch (thrown) {
            cursor.fail(thrown as Error);
          }
        },
        (thrown: unknown) => cursor.fail(thrown as Error),
      );
    });
  // The browser's own getters answer to their own cursor only.
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => value },
    start: { value: start },
  }) as DBCoreCursor;
}
