import * as z from 'zod/mini';
import type { SideListName, SideRows } from '../../records/side-lists.ts';
import { calendarDay, nameText, trimmed } from '../normalise.ts';

/** How each list is asked for, and what a row of it becomes; a row that is of no use is left out. */
export interface SideList<Name extends SideListName> {
  readonly path: string;
  /** For a person: "staff". */
  readonly area: string;
  /** Tried first; without it when FACTS can't filter so. */
  readonly filters?: string;
  readonly toRow: (wire: unknown) => SideRows[Name] | null;
}

const text = z.optional(z.nullable(z.string()));
const flag = z.optional(z.nullable(z.boolean()));
const id = z.int().check(z.positive());

const homeroom = z.object({
  studentReference: z.object({ studentId: id }),
  homeRoom: text,
  name: text,
  staffReference: z.optional(z.nullable(z.object({ staffId: z.optional(z.nullable(z.number())) }))),
});
const staff = z.object({ staffId: id, active: flag, firstName: text, lastName: text, name: text, endDate: text });
const status = z.object({ status: text, displayName: text });
const year = z.object({ yearName: text, firstDay: text, lastDay: text, schoolCode: text });
const preference = z.object({ personId: id, blockEmail: flag });

export const sideLists: { readonly [Name in SideListName]: SideList<Name> } = {
  homerooms: {
    path: '/People/StudentsHomeroom',
    area: 'homerooms',
    toRow: read(homeroom, ({ studentReference, homeRoom, name, staffReference }) => {
      const room = nameText(homeRoom) ?? nameText(name);
      const teacher = staffReference?.staffId ?? 0;
      const teacherId = Number.isSafeInteger(teacher) && teacher > 0 ? teacher : null;
      return room === null ? null : { studentId: studentReference.studentId, homeroom: room, teacherId };
    }),
  },
  staff: {
    path: '/People/Staff',
    area: 'staff',
    toRow: read(staff, ({ staffId, active, firstName, lastName, name }) => ({
      personId: staffId,
      name: [nameText(firstName), nameText(lastName)].filter(Boolean).join(' ') || (nameText(name) ?? ''),
      active: active !== false,
    })),
  },
  statuses: {
    path: '/Students/Status',
    area: 'statuses',
    toRow: read(status, ({ status: stated, displayName }) => {
      const value = trimmed(stated);
      return value === null ? null : { status: value, label: trimmed(displayName) ?? value };
    }),
  },
  years: {
    path: '/SchoolYears',
    area: 'school years',
    toRow: read(year, ({ yearName, firstDay, lastDay, schoolCode }) => {
      const first = calendarDay(firstDay);
      if (first === null) return null;
      const code = trimmed(schoolCode) ?? '';
      return { name: trimmed(yearName) ?? '', schoolCode: code, firstDay: first, lastDay: calendarDay(lastDay) };
    }),
  },
  directory: {
    path: '/People/DirectoryPreferences',
    area: 'directory preferences',
    filters: 'blockEmail==true',
    toRow: read(preference, ({ personId, blockEmail }) => (blockEmail === true ? { personId } : null)),
  },
};

interface Schema<Wire> {
  safeParse(value: unknown): { success: true; data: Wire } | { success: false };
}

function read<Wire, Row>(schema: Schema<Wire>, toRow: (wire: Wire) => Row | null): (wire: unknown) => Row | null {
  return (wire) => {
    const parsed = schema.safeParse(wire);
    return parsed.success ? toRow(parsed.data) : null;
  };
}
