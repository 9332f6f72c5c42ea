import { expect, test } from 'vitest';
import { classify, suggestEmail } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

/**
 * Typing errors that were counted in real lists of addresses, as published (bounceshift.com/learn/most-common-email-typos,
 * massemailverify.com/blog/typos-in-email-addresses), and others that every public list of them has.
 */
const typos =
  `gamil.com gmil.com gmail.con gmai.com gmail.co gmali.com gnail.com icluod.com iclud.com hotmil.com hotmail.con gmial.com gmaill.com
  hotmial.com hotmai.com hotmall.com hitmail.com hotnail.com outlok.com outllok.com outloook.com outlokk.com yaho.com yahooo.com yhoo.com
  yhaoo.com yahoo.con yahoo.cm yaoo.com yahho.com yahoo.co gmal.com gmail.cm gmail.om gmail.cmo gmail.comm gmaul.com gmaio.com gmailc.om
  gmail.cim gemail.com gimail.com hotmal.com hotail.com hottmail.com hotmaill.com hotamil.com icloud.con iclod.com icoud.com outlook.con
  outloo.com aol.con comcast.ent verizon.nte gmaol.com`.split(/\s+/);

/** Domains of real schools and districts, among them short ones and such that look like slips of each other. */
const schools =
  `lausd.net cps.edu schools.nyc.gov sfusd.edu dallasisd.org houstonisd.org bostonpublicschools.org seattleschools.org pps.net dpsk12.org
  aps.edu austinisd.org hcps.net browardschools.com dadeschools.net ocps.net pcsb.org fcps.edu lcps.org mcpsmd.org bcps.org aacps.org
  pgcps.org dcps.dc.gov philasd.org pghschools.org clevelandmetroschools.org columbus.k12.oh.us cps-k12.org detroitk12.org grps.org
  mpls.k12.mn.us spps.org milwaukee.k12.wi.us mmsd.org kcpublicschools.org slps.org usd259.net okcps.org tulsaschools.org nisd.net neisd.net
  fwisd.org katyisd.org cfisd.net lisd.net friscoisd.org ccsd.net washoeschools.net slcschools.org graniteschools.org canyonsdistrict.org
  boiseschools.org spokaneschools.org tacoma.k12.wa.us bsd405.org lwsd.org auhsd.us sandi.net musd.org fusd.net eusd.org ousd.org
  wccusd.net egusd.net sausd.us iusd.org svusd.org gusd.net pusd.us busd.org hcpss.org wcpss.net cms.k12.nc.us gcsnc.com gwinnett.k12.ga.us
  cobbk12.org fultonschools.org mnps.org scsk12.org jefferson.kyschools.us stjohns.k12.fl.us leeschools.net`.split(
    /\s+/,
  );

test('of 56 public typing errors every one is found, in a list and while typing', () => {
  expect(typos).toHaveLength(56);
  expect(typos.filter((domain) => suggestEmail(`ann@${domain}`) === null)).toEqual([]);
  const { entries } = classify(typos.map((domain, place) => makeStudent(place + 1, `ann@${domain}`)), new Map()); // prettier-ignore
  expect(entries.filter(({ flags }) => !flags.some(({ code }) => code === 'suspicious-email'))).toEqual([]);
});

test('of real schools’ domains none is suspected', () => {
  expect(schools.filter((domain) => suggestEmail(`ann@${domain}`) !== null)).toEqual([]);
  expect(schools.filter((domain) => suggestEmail(`ann@${domain}`, { schoolDomains: [domain] }) !== null)).toEqual([]);
  const { entries } = classify(schools.map((domain, place) => makeStudent(place + 1, `ann@${domain}`)), new Map()); // prettier-ignore
  expect(entries.filter(({ flags }) => flags.some(({ code }) => code === 'suspicious-email'))).toEqual([]);
});
