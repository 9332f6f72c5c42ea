import { describe, expect, it } from 'vitest';
import { parseCliOptions } from '../../school/cli-options.ts';
import { describeSchool } from '../../school/describe-school.ts';
import { createStaffBackend } from '../../school/facts/staff-backend.ts';
import { startSchool, type School } from '../../school/index.ts';
import { shareSchool } from './share-school.ts';
import { ask, askApi, patchEmail } from './request.ts';
import { runCli } from './run-cli.ts';

let school: School;

shareSchool({ students: 25, seed: 4, now: () => 1000 }, (shared) => {
  school = shared;
});

describe('the server', () => {
  it('answers an unknown host in plain text', async () => {
    const reply = await ask(school, 'example.com', '/');
    expect(reply.status).toBe(421);
    expect(reply.headers['content-type']).toContain('text/plain');
  });

  it('serves the staff app under both host names, with the records of the API', async () => {
    const id = school.truth.enrolled[0]!;
    for (const host of [school.hosts.staff, school.hosts.staffNew]) {
      expect((await ask(school, host, '/renweb1/')).text).toContain('<html');
      expect((await ask(school, host, `/renweb1/api/students/${id}`)).json).toMatchObject({ studentId: id });
    }
  });

  it('writes what the staff app saves into the same ledger', async () => {
    const id = school.truth.missing[0]!;
    const headers = { 'Content-Type': 'application/json' };
    const path = `/renweb1/api/students/${id}/email`;
    const saved = await ask(school, school.hosts.staff, path, {
      method: 'PUT',
      headers,
      body: { email: 'a@b.example' },
    });
    expect(saved.json).toEqual({ email: 'a@b.example' });
    expect(school.facts.ledger).toMatchObject([{ by: 'staff-app', personId: id, field: 'email', to: 'a@b.example' }]);
    expect((await askApi(school, `/People/${id}`)).json.email).toBe('a@b.example');
  });

  it('logs requests with their bodies but without keys', async () => {
    const id = school.truth.enrolled[0]!;
    await askApi(school, '/Students?Filters=school.status%3D%3DEnrolled');
    await patchEmail(school, id, []);
    expect(school.requests).toEqual([
      {
        at: 1000,
        host: 'api.factsmgt.com',
        method: 'GET',
        path: '/Students',
        query: 'Filters=school.status==Enrolled&api-version=1',
        body: '',
        status: 200,
      },
      expect.objectContaining({ method: 'PATCH', path: `/People/${id}`, body: '[]' }),
    ]);
    expect(JSON.stringify(school.requests)).not.toContain(school.keys.readWrite);
  });

  it('starts over on reset', async () => {
    const id = school.truth.enrolled[0]!;
    const email = school.facts.email(id);
    await patchEmail(school, id, [{ op: 'replace', path: '/email', value: 'x@y.example' }]);
    school.target.seed({ userName: 'ann' });
    school.reset();
    expect(school.facts.email(id)).toBe(email);
    expect([school.facts.ledger, school.target.users, school.requests]).toEqual([[], [], []]);
  });

  it('is a whole school without students', async () => {
    const empty = await startSchool({ students: 0 });
    expect((await askApi(empty, '/Students')).json).toMatchObject({
      results: [],
      rowCount: 0,
      pageCount: 0,
      nextPage: '',
    });
    expect((await askApi(empty, '/People')).json.rowCount).toBe(0);
    expect((await askApi(empty, '/Academics/GradeLevels')).json.rowCount).toBe(14);
    await empty.close();
  });

  it('maps every host name for Chromium', () => {
    for (const host of Object.values(school.hosts)) {
      expect(school.resolverRules).toContain(`MAP ${host}:443 127.0.0.1:${school.port}`);
    }
  });
});

describe('records that change', () => {
  it('leave the roster on withdrawal and removal and join it on enrolment, each in the ledger', () => {
    const { facts, truth } = school;
    const [first, second] = truth.enrolled as readonly [number, number];
    facts.withdraw(first);
    facts.remove(second);
    const added = facts.enrol({ firstName: 'Nia', email: 'nia@stbrendan.example', gradeLevel: '03' });
    const ids = facts.enrolledIds();
    expect(ids).not.toContain(first);
    expect(ids).not.toContain(second);
    expect(ids).toContain(added);
    expect(facts.person(second)).toBeUndefined();
    expect(facts.personFamily.filter((row) => row.personId === second)).toEqual([]);
    expect(facts.parentStudent.filter((row) => row.studentID === second)).toEqual([]);
    expect(facts.parentStudent.filter((row) => row.studentID === first)).not.toEqual([]);
    expect([...facts.people.ids]).toEqual([...facts.people.ids].sort((a, b) => a - b));
    expect(new Set(facts.ledger.map((entry) => entry.action))).toEqual(new Set(['withdraw', 'remove', 'enrol']));
    facts.reenrol(first);
    expect(facts.enrolledIds()).toContain(first);
  });

  it('keep a person of the past once it was written', () => {
    const { facts, truth } = school;
    const students = new Set(facts.students.map((row) => row.studentId));
    const id = facts.people.ids.find(
      (each) => !students.has(each) && facts.person(each)?.modifiedDate.startsWith('2019'),
    )!;
    expect(truth.enrolled).not.toContain(id);
    facts.changeEmail(id, 'kept@postbox.example');
    expect(facts.email(id)).toBe('kept@postbox.example');
    expect(facts.people.ids.filter((each) => each === id)).toHaveLength(1);
  });
});

describe('what the staff app shows', () => {
  it('lists students by name, finds them by name and id, and pages', () => {
    const backend = createStaffBackend(school.facts);
    const all = backend.students('', 1, 1000);
    const everyone = new Set(school.facts.students.map((row) => row.studentId));
    expect(all.rowCount).toBe(everyone.size);
    const names = all.rows.map((row) => row.lastName);
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
    expect(backend.students('', 2, 10).rows).toEqual(all.rows.slice(10, 20));
    const row = all.rows[3]!;
    for (const query of [
      String(row.studentId),
      `${row.firstName} ${row.lastName}`,
      `${row.lastName}, ${row.firstName}`,
    ]) {
      expect(backend.students(query, 1, 100).rows, query).toContainEqual(row);
    }
  });

  it('shows a family with its members in order', () => {
    const backend = createStaffBackend(school.facts);
    const student = backend.student(school.truth.enrolled[0]!)!;
    const family = backend.family(student.familyIds[0]!)!;
    expect(family.members.map((member) => member.role)).toEqual(
      [...family.members.map((member) => member.role)].sort(),
    );
    expect(family.members.some((member) => member.personId === student.studentId)).toBe(true);
    expect(backend.families(1, 5)).toMatchObject({ rowCount: school.facts.families.length, rows: { length: 5 } });
    expect(backend.student(1)).toBeUndefined();
    expect(backend.family(1)).toBeUndefined();
  });
});

describe('the command line', { timeout: 120_000 }, () => {
  it('has defaults and reads every option', () => {
    expect(parseCliOptions([])).toMatchObject({ students: 536, seed: 1, port: 4443, latency: 0, faults: [] });
    const args = ['--students', '9', '--seed', '2', '--port', '0', '--latency', '5', '--fault', 'GET api / 1 500'];
    expect(parseCliOptions(args)).toMatchObject({ students: 9, seed: 2, port: 0, latency: 5, faults: { length: 1 } });
  });

  it.each([
    [['--students', 'many'], '--students must be a whole number from 0 to 100000, not "many".'],
    [['--students', '-1'], "--students needs a value that doesn't start with a dash. See --help."],
    [['--students', '100001'], '--students must be a whole number from 0 to 100000, not "100001".'],
    [['--nope'], "Unknown option '--nope'. See --help."],
    [['--fault', 'x'], 'The fault "x" needs five parts: METHOD HOST PATH NTH EFFECT.'],
  ])('says in one sentence what is wrong with %j', (args, problem) => {
    expect(parseCliOptions(args)).toEqual({ problem });
  });

  it('ends with code 2 and one sentence on bad options', async () => {
    const { code, stderr } = await runCli(['--port', 'x']);
    expect(code).toBe(2);
    expect(stderr).toBe('--port must be a whole number from 0 to 65535, not "x".\n');
  });

  it('runs until Ctrl-C', async () => {
    const { code, stdout } = await runCli(['--students', '1', '--port', '0']);
    expect(code).toBe(0);
    expect(stdout).toContain('students in scope 1:');
  });

  it('reaches 100,000 students', async () => {
    const { code, stdout } = await runCli(['--students', '100000', '--port', '0']);
    expect(code).toBe(0);
    expect(stdout).toContain('students in scope 100000:');
    expect(stdout).toContain(`missing email ${Math.round((211 / 536) * 100_000)},`);
    expect(stdout).toContain(`person rows ${Math.round((9176 / 536) * 100_000)}`);
  });

  it('says so when the port is taken', async () => {
    const { code, stderr } = await runCli(['--port', String(school.port), '--students', '0']);
    expect(code).toBe(2);
    expect(stderr).toBe(`Port ${school.port} is in use; choose another with --port.\n`);
  });

  it('prints addresses, keys, flags and the truth', () => {
    const text = describeSchool(school);
    for (const part of [school.resolverRules, school.targetUrl, school.targetToken, ...Object.values(school.keys)]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(`missing email ${school.truth.missing.length}`);
  });
});
