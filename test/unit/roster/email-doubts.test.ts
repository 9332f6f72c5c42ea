import { describe, expect, it } from 'vitest';
import { classify, doubtEmail, emailKey, replaceStudent, type Rules } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

const doubtOf = (email: string, rules?: Rules) => doubtEmail(email, rules)?.doubt ?? null;
const flagged = (emails: readonly string[], rules?: Rules) => {
  const students = emails.map((email, place) => makeStudent(place + 1, email));
  return classify(students, new Map(), rules)
    .entries.filter(({ flags }) => flags.some(({ code }) => code === 'suspicious-email'))
    .map(({ student }) => student.email);
};

describe('a slip in a mail provider’s domain', () => {
  it.each([
    ['gmaol.com', 'gmail.com'],
    ['gmila.com', 'gmail.com'],
    ['gmailc.om', 'gmail.com'],
    ['gmail.couk', 'gmail.com'],
    ['gamil.co.uk', 'gmail.co.uk'],
    ['yahho.com', 'yahoo.com'],
    ['yhao.com', 'yahoo.com'],
    ['htomali.com', 'hotmail.com'],
    ['hoitmail.com', 'hotmail.com'],
    ['outloook.com', 'outlook.com'],
    ['iclould.com', 'icloud.com'],
    ['icloud.net', 'icloud.com'],
    ['goggelmail.com', 'googlemail.com'],
    ['comacast.net', 'comcast.net'],
    ['comcastn.et', 'comcast.net'],
    ['veizon.net', 'verizon.net'],
    ['sbcgloabl.net', 'sbcglobal.net'],
    ['bellsuoth.net', 'bellsouth.net'],
  ])('%s is found, and %s meant', (domain, meant) => {
    expect(doubtEmail(`ann.lee@${domain}`)).toEqual({ doubt: 'typo', meant: `ann.lee@${meant}` });
    expect(flagged([`ann.lee@${domain}`])).toHaveLength(1);
  });
});

describe('a slip in the ending', () => {
  it.each('clom coim colm comj comme conm copm ckm fom c0m com.com con.com'.split(' '))('.%s means .com', (ending) => {
    expect(doubtEmail(`ann@stmarys.${ending}`)?.meant).toBe('ann@stmarys.com');
  });

  it.each([
    ['nt', 'net'],
    ['nwt', 'net'],
    ['or', 'org'],
    ['orf', 'org'],
    ['edi', 'edu'],
    ['edo', 'edu'],
  ])('.%s means .%s', (ending, meant) => {
    expect(doubtEmail(`ann@stmarys.${ending}`)?.meant).toBe(`ann@stmarys.${meant}`);
  });

  it.each('co cm om ne et eu us ca school academy new bet cam org.uk k12.il.us sch.uk com.co'.split(' '))(
    '.%s is one',
    (ending) => {
      expect(doubtEmail(`ann@stmarys.${ending}`)).toBeNull();
      expect(flagged([`ann@stmarys.${ending}`])).toEqual([]);
    },
  );
});

it.each(
  (
    'gmail.com mail.com email.com ymail.com gmx.com gmx.de me.com mac.com live.com ya.ru q.com yahoo.co.uk yahoo.ca hotmail.fr ' +
    'hotmail.co.uk outlook.de comcastbiz.net army.mil gial.edu na.edu hwemail.com outwood.com facebook.com inbox.com gail.com ' +
    'springfield.k12.il.us stjohns.school hs.district.org aolschool.org'
  ).split(' '),
)('nothing is wrong with %s', (domain) => {
  expect(doubtEmail(`ann.lee@${domain}`)).toBeNull();
  expect(flagged([`ann.lee@${domain}`])).toEqual([]);
});

describe('an address that says there is none', () => {
  it.each([
    'none@none.com', 'noemail@school.org', 'No.Email@school.org', 'no-email2@gmail.com', 'nomail@x.org', 'na@na.com', 'n/a@school.org',
    'test@test.com', 'unknown@school.org', 'xxx@xxx.com', 'ann@example.com', 'ann@noemail.com', 'notprovided@school.org',
    'donotreply@school.org', 'asdf@gmail.com', '123@gmail.com', 'refused@x.org', 'test@gmail.com',
    'no-email-provided@school.org', 'noemailonfile@x.org', 'no_email_given@yahoo.com', 'hasnoemail@x.org', 'doesnothave@x.org', 'dont.have@x.org',
    'pending@school.org', 'missing2@school.org', 'nothing@nothing.com', 'firstname.lastname@school.org', '123@123.com', '0@0.com',
  ])('%s', (email) => {
    expect(doubtEmail(email)).toEqual({ doubt: 'placeholder', meant: null });
    expect(flagged([email])).toHaveLength(1);
  }); // prettier-ignore

  it.each([
    'na@school.org', 'a@x.org', 'x@school.org', 'abc@school.org', 'test.taker@school.org', 'nona@school.org', 'noemi.mail@school.org',
    'nonema@gmail.com', 'nobodyknows.amy@gmail.com', 'amy@amy.com', 'smith@smith.com', '12345@school.org',
    'nothingham@x.org', 'ann.missing@x.org', 'spending@x.org', 'donthavel.ann@x.org', '1042@1043.org', 'noemailson@x.org',
  ])('but not %s', (email) => {
    expect(doubtEmail(email)).toBeNull();
    expect(flagged([email])).toEqual([]);
  }); // prettier-ignore
});

describe('letters that aren’t what they seem', () => {
  it.each([
    ['\u0430nn@school.org', 'other-alphabet', null],
    ['анна@school.org', 'other-alphabet', null],
    ['ann@sch\u043eol.org', 'other-alphabet', null],
    ['ann@gmаil.com', 'other-alphabet', null],
    ['ａｎｎ@school.org', 'other-alphabet', 'ann@school.org'],
    ['garcía@gmail.com', 'accents', 'garcia@gmail.com'],
    ['%20ann@school.org', 'link-code', 'ann@school.org'],
    ['ann%2elee@school.org', 'link-code', 'ann.lee@school.org'],
  ])('%s: %s', (email, doubt, meant) => {
    expect(doubtEmail(email)).toEqual({ doubt, meant });
    expect(flagged([email])).toEqual([email]);
  });

  it.each(['ελένη@παράδειγμα.ελ', 'zoë@schüle.de', 'ann+100%@school.org'])('but not %s', (email) => {
    expect(doubtOf(email)).toBeNull();
    expect(flagged([email])).toEqual([]);
  });

  it('accents stand out among plain addresses of the same domain, and not where they are usual', () => {
    const plain = ['ann@school.org', 'bob@school.org', 'Cat@School.org', 'dan@school.org'];
    expect(flagged([...plain, 'garcía@school.org'])).toEqual(['garcía@school.org']);
    expect(flagged([...plain, 'garcía@school.org', 'muñoz@school.org'])).toEqual([]);
    expect(flagged(['ann@other.org', 'garcía@school.org'])).toEqual([]);
  });
});

it.each(['school.local', 'mail.lan', 'office.internal', 'school.c', 'school.o'])('no mail reaches %s', (domain) => {
  expect(doubtEmail(`ann@${domain}`)).toEqual({ doubt: 'unreachable', meant: null });
  expect(flagged([`ann@${domain}`])).toHaveLength(1);
  expect(flagged([`ann@${domain}`], { schoolDomains: [domain] })).toEqual([]);
});

describe('one slip from the school’s domain', () => {
  it.each([
    ['ms.valley.org', ['hs.valley.org']],
    ['ps12.org', ['ps13.org']],
    ['school2.org', ['school.org']],
    ['oak.k12.in.us', ['oak.k12.il.us']],
    ['gmail.com', ['gmaill.com']],
    ['mail.com', ['gmail.com']],
  ])('%s beside %s is another place', (domain, schoolDomains) => {
    expect(doubtEmail(`ann@${domain}`, { schoolDomains })).toBeNull();
    expect(flagged([`ann@${domain}`], { schoolDomains })).toEqual([]);
  });

  it('is believed of one or two, and not of three who have it', () => {
    const rules = { schoolDomains: ['school.org'] };
    const others = ['ann@schoo1s.org', 'ann@schol.org', 'bob@schol.org'];
    expect(flagged(others, rules)).toEqual(['ann@schol.org', 'bob@schol.org']);
    expect(flagged([...others, 'cat@schol.org'], rules)).toEqual([]);
    expect(flagged([...others, 'cat@schol.org', 'none@schol.org'], rules)).toEqual(['none@schol.org']);
  });
});

it.each([
  [['ann@schol.org', 'bob@schol.org', 'cat@school.org'], 'cat@schol.org'],
  [['ann@schol.org', 'bob@schol.org', 'cat@schol.org'], 'cat@school.org'],
  [['a@s.org', 'b@s.org', 'c@s.org', 'é@s.org', 'x@t.org'], 'x@s.org'],
  [['a@s.org', 'b@s.org', 'c@s.org', 'x@s.org', 'é@s.org'], null],
])('a fix in %j to %s changes what the others’ addresses tell, as from scratch', (emails, to) => {
  const rules = { schoolDomains: ['school.org'] };
  const students = emails.map((email, place) => makeStudent(place + 1, email));
  const place = to === null ? 3 : emails.length - 1;
  const fixed = makeStudent(place + 1, to);
  const after = replaceStudent(classify(students, new Map(), rules), fixed, new Map(), rules);
  expect(after).toEqual(classify(students.with(place, fixed), new Map(), rules));
});

describe('a domain and its form in DNS', () => {
  it.each([
    ['ann@xn--bcher-kva.de', 'ann@bücher.de'],
    ['Ann@XN--BCHER-KVA.de', 'ann@bücher.de'],
    ['ann@mail.xn--fiqs8s', 'ann@mail.中国'],
    ['ann@xn--zzzzzz.de', 'ann@xn--zzzzzz.de'],
    ['ann@xn--a.de', 'ann@xn--a.de'],
    ['xn--ann@school.org', 'xn--ann@school.org'],
  ])('%s has the key %s', (email, key) => {
    expect(emailKey(email)).toBe(key);
    expect(emailKey(key)).toBe(key);
  });

  it('are one address', () => {
    const students = ['ann@xn--bcher-kva.de', 'ann@bücher.de'].map((email, place) => makeStudent(place + 1, email));
    expect(classify(students, new Map()).counts.duplicatesUnresolved).toBe(2);
  });
});
