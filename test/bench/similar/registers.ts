import type { ComparablePerson } from '../../../lib/roster/similar/similar-pair.ts';
import { seededRandom } from '../random.ts';
import { corruptNumber, slip } from './corrupt.ts';
import { picker } from './febrl-values.ts';
import type { Population } from './population.ts';

const words = (text: string) => text.trim().split(/\s+/);
const GIVEN = words(`
michael thomas andreas peter stefan christian hans martin klaus wolfgang juergen werner frank heinz uwe sabine monika petra
ursula karin renate claudia brigitte helga anna maria susanne gisela andrea birgit ingrid stefanie angelika julia heike
manfred dieter markus ralf matthias bernd alexander helmut daniel gerhard josef jens karl walter joerg holger torsten dirk sven
katrin martina nicole gabriele christine silke anja christa erika barbara kerstin simone jutta elke ute doris gerda hannelore
kurt rolf jan sebastian florian tobias marco guenther herbert philipp paul lukas felix leon hannah lea lena laura sophie marie
johanna sarah lisa katharina emma mia luisa nina melanie sandra tanja bettina volker rainer armin norbert ernst otto fritz
`);
const FAMILY = words(`
mueller schmidt schneider fischer meyer weber schulz wagner becker hoffmann koch bauer richter klein wolf schroeder neumann
schwarz zimmermann braun krueger hartmann lange schmitt werner krause meier schmid lehmann schulze maier koehler herrmann koenig
walter mayer huber kaiser fuchs peters lang scholz moeller weiss jung hahn schubert vogel friedrich keller guenther frank berger
winkler roth beck lorenz baumann franke albrecht schuster simon ludwig boehm winter kraus martin schumacher kraemer vogt stein
jaeger otto sommer gross seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn kuehn pohl engel horn busch
bergmann thomas voigt sauer arnold wolff pfeiffer
`);

/**
 * As R's `RLdata500` and `RLdata10000`: a hundred German surnames, birth dates and nothing else; a tenth of the records repeat
 * another one with one change. The date comes in three columns, joined here as ISO writes it.
 */
export function makeRegister(people: number, seed: number, sharedNames = 1): Population {
  const random = seededRandom(seed);
  const given = picker(GIVEN, 0.8 * sharedNames, random);
  const family = picker(FAMILY, 0.9 * sharedNames, random);
  const originals = Math.round(people * 0.9);
  const rows = Array.from({ length: originals }, (_, who) => ({
    who,
    given: random() < 0.02 ? `${given()} ${given()}` : given(),
    family: random() < 0.01 ? `${family()} ${family()}` : family(),
    birth: new Date(Date.UTC(1920, 0, 1) + random() * 88 * 365.25 * 86_400_000).toISOString().slice(0, 10),
  }));
  const chosen = rows.toSorted(() => random() - 0.5).slice(0, people - originals);
  rows.push(...chosen.map((row) => changed(row, random)));
  const truth = new Map<number | string, number>();
  const mixed = rows
    .map((row) => ({ row, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ row }, id): ComparablePerson => {
      truth.set(id + 1, row.who);
      return {
        id: id + 1,
        firstName: row.given.toUpperCase(),
        lastName: row.family.toUpperCase(),
        birthdate: row.birth,
      };
    });
  return { people: mixed, truth };
}

type RegisterRow = { who: number; given: string; family: string; birth: string };

function changed(row: RegisterRow, random: () => number): RegisterRow {
  const chance = random();
  if (chance < 0.35) return { ...row, given: slip(row.given, random) };
  if (chance < 0.7) return { ...row, family: slip(row.family, random) };
  if (chance < 0.73) return { ...row, given: slip(row.given, random), family: slip(row.family, random) };
  const [year = '', month = '', day = ''] = row.birth.split('-');
  if (chance < 0.75) return { ...row, birth: `${year}-${two(1 + random() * 12)}-${day}` };
  if (chance < 0.77) return { ...row, birth: `${year}-${month}-${two(1 + random() * 28)}` };
  if (chance < 0.84) return { ...row, birth: `${corruptNumber(year, random)}-${month}-${day}` };
  if (chance < 0.92) return { ...row, birth: `${year}-${corruptNumber(month, random).padStart(2, '0')}-${day}` };
  return { ...row, birth: `${year}-${month}-${corruptNumber(day, random).padStart(2, '0')}` };
}

const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
