/** Given and last names and streets, the more frequent first; written from common knowledge of US and Australian tables. */
const list = (text: string) => text.trim().split(/\s+/);

export const GIVEN_NAMES = list(`
james john robert michael william david emma olivia ava isabella sophia mia charlotte amelia emily abigail joshua jack thomas
lachlan matthew nicholas daniel samuel benjamin liam noah ethan jacob alexander mason logan lucas jackson aiden elijah oliver
harper evelyn madison lily chloe grace zoe hannah sarah jessica georgia ella caitlin isabelle sophie ruby lucy joseph anthony
christopher andrew ryan dylan jordan tyler cameron connor harrison mitchell luke nathan caleb isaac jayden hayden brayden kayden
blake riley finn callum hamish angus patrick sean kyle aaron adam zachary bailey cooper harry charlie max henry oscar leo hugo
archie george edward charles richard peter paul mark stephen steven kevin brian jason timothy jeffrey scott eric gregory
raymond frank dennis jerry walter arthur albert roger lawrence juan carlos jose luis miguel angel diego mateo santiago
alejandro victor manuel pedro mohammed ali omar ahmed yusuf ibrahim wei ming hiroshi kenji raj arjun rohan priya ananya aisha
fatima layla zara leila mary patricia jennifer linda elizabeth barbara susan margaret dorothy lisa nancy karen betty helen
sandra donna carol ruth sharon michelle laura kimberly deborah rebecca anna anne marie maria rosa carmen elena gabriela
valentina camila lucia sofia victoria natalie claire nicole samantha alexandra brooke paige taylor morgan kayla kylie tahlia
imogen phoebe matilda jasmine holly erin rachel kate katherine catherine kathryn alicia amy amber tiffany jade bianca
mikayla makayla stella violet hazel aurora savannah audrey bella skylar lucille ellie elise eliza alice rose ivy willow freya
hudson lincoln levi wyatt owen gabriel julian asher hunter jaxon xavier dominic sebastian adrian tristan brodie jye kane
darcy reece jarrod brock nathaniel jonathan dean craig trent shane wayne glenn neil bruce ian graham stuart malcolm
`);

export const LAST_NAMES = list(`
smith johnson williams brown jones miller davis garcia rodriguez wilson martinez anderson taylor thomas hernandez moore martin
jackson thompson white lopez lee gonzalez harris clark lewis robinson walker perez hall young allen sanchez wright king scott
green baker adams nelson hill ramirez campbell mitchell roberts carter phillips evans turner torres parker collins edwards
stewart flores morris nguyen murphy rivera cook rogers morgan peterson cooper reed bailey bell gomez kelly howard ward cox diaz
richardson wood watson brooks bennett gray james reyes cruz hughes price myers long foster sanders ross morales powell sullivan
russell ortiz jenkins gutierrez perry butler barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham
kim gonzales alexander ramos wallace griffin west cole hayes chavez gibson bryant ellis stevens murray ford marshall owens
mcdonald harrison ruiz kennedy wells alvarez woods mendoza castillo olson webb washington tucker freeman burns henry vasquez
snyder simpson crawford jimenez porter mason shaw gordon wagner hunter romero hicks dixon hunt palmer robertson black holmes
stone meyer boyd mills warren fox rose rice moreno schmidt patel ferguson nichols herrera medina ryan fernandez weaver daniels
stephens gardner payne kelley dunn pierce arnold tran spencer peters hawkins grant hansen castro hoffman hart elliott
cunningham knight bradley carroll hudson duncan armstrong berry andrews johnston ray lane riley carpenter perkins aguilar silva
richards willis matthews chapman lawrence garza vargas watkins wheeler larson carlson harper george greene burke guzman morrison
munoz jacobs obrien lawson franklin lynch bishop carr salazar austin mendez gilbert jensen williamson montgomery harvey oliver
howell dean hanson weber garrett sims burton fuller soto mccoy welch chen schultz walters reid fields walsh little fowler bowman
davidson may day schneider newman brewer lucas holland wong banks santos curtis pearson delgado valdez pena rios douglas
sandoval barrett hopkins keller guerrero stanley bates alvarado beck ortega wade estrada contreras barnett caldwell santiago
lambert powers chambers nunez craig leonard lowe rhodes byrd gregory shelton frazier becker maldonado fleming vega sutton cohen
jennings parks mcdaniel watts barker norris vaughn vazquez holt schwartz steele benson neal dominguez horton terry wolfe hale
`);

export const STREETS = list(`
main park oak maple cedar elm washington lake hill walnut spring north ridge church willow mill sunset railroad jackson cherry
highland forest river meadow broad chestnut franklin pine lincoln jefferson madison adams grant dogwood hickory laurel spruce
birch magnolia sycamore poplar valley view garden orchard prospect summit liberty union victoria albert george king queen
elizabeth windsor york bourke collins flinders lonsdale macquarie phillip hunter burley chisholm casey deakin barton parkes
ainsworth anzac banksia bindaree blackwood boronia bradfield callaghan captain carbeen clianthus companion coranderrk dalley
dumas ellenborough florey fullagar garran goldfinch hawker heidelberg hopetoun jervois kambalda kingsford lampard mawson
namatjira osmand pelham quandong rivett schlich tardent ulverstone verbrugghen wakefield yallourn zeal arrowsmith britten
`);

const ONSETS = list('b br c ch d dr f fl g gr h j k kr l m n p pr r s sch sh st t tr v w z');
const VOWELS = list('a e i o u ai ee ie o a e');
const ENDS = list('n r l s t m nd rt ck ll man son ton berg ski ova ez');

/** A name out of syllables, as the long tail of real tables looks to a computer. */
export function inventName(random: () => number, syllables: number): string {
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? '';
  let name = '';
  for (let at = 0; at < syllables; at++) name += pick(ONSETS) + pick(VOWELS);
  return name + pick(ENDS);
}
