import { emailKey, type Student } from '../roster/index.ts';

/** Which students have an address, by its key. */
export class EmailHolders {
  readonly #ids = new Map<string, number[]>();

  constructor(students: Iterable<Student>) {
    for (const { studentId, email } of students) this.#add(studentId, email);
  }

  of(key: string): readonly number[] {
    return this.#ids.get(key) ?? [];
  }

  move(studentId: number, from: string | null, to: string | null): void {
    const key = emailKey(from) ?? '';
    this.#ids.set(
      key,
      this.of(key).filter((id) => id !== studentId),
    );
    this.#add(studentId, to);
  }

  #add(studentId: number, email: string | null): void {
    const key = emailKey(email);
    if (key === null) return;
    const known = this.#ids.get(key);
    if (known) known.push(studentId);
    else this.#ids.set(key, [studentId]);
  }
}
