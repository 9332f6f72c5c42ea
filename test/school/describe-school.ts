import type { School } from './index.ts';

/** What someone who starts the school by hand needs: addresses, keys, browser flags, and the truth in numbers. */
export function describeSchool(school: School): string {
  const { hosts, keys, truth } = school;
  const { counts } = truth;
  return `The demo school is open on port ${school.port} (Ctrl-C ends it).

Addresses (these hosts lead to the school only with the Chromium flags below)
  staff app    https://${hosts.staff}/renweb1/  and  https://${hosts.staffNew}/renweb1/
  REST API     https://${hosts.api}/
  sync target  ${school.targetUrl}

Keys
  Ocp-Apim-Subscription-Key   ${keys.subscription}
  Facts-Api-Key               ${keys.readWrite}   (reads all, writes people)
                              ${keys.readOnly}    (reads all)
                              ${keys.withoutPeople}    (no people)
                              ${keys.withoutAcademics} (no schools and grades)
  target's bearer token       ${school.targetToken}

Chromium
  chromium --ignore-certificate-errors --user-data-dir=/tmp/demo-school-profile '--host-resolver-rules=${school.resolverRules}'

Without a browser
  curl -k --resolve ${hosts.api}:${school.port}:127.0.0.1 -H 'Ocp-Apim-Subscription-Key: ${keys.subscription}' -H 'Facts-Api-Key: ${keys.readOnly}' 'https://${hosts.api}:${school.port}/Students?api-version=1&PageSize=2'

Truth
  students in scope ${counts.total}: importable ${counts.importable}, excluded ${counts.excluded}
  missing email ${counts.missingEmails}, invalid ${counts.invalidEmails}, shared ${counts.duplicatesUnresolved} in ${truth.sharedEmail.length} groups
  likely typos ${truth.typo.length}, padded ${truth.padded.length}, mixed case ${truth.mixedCase.length}, outside ${truth.ownDomain} ${truth.outsideDomain.length}
  in two schools ${truth.twoSchools.length}, moved between schools ${truth.movedSchools.length}, entered twice ${truth.sameChild.length} pairs
  not in scope: withdrawn ${truth.withdrawn.length}, graduated ${truth.graduated.length}, applicants ${truth.applicants.length}
  person rows ${school.facts.people.ids.length}`;
}
