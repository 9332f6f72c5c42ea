/**
 * Names that one person may go by, a group between semicolons, the full name first; a name may stand in several. Put together by hand for this project from
 * common knowledge of English, Spanish, German, French and Slavic short forms. Nobody keeps such a list on npm today;
 * the best kept one elsewhere is `carltonnorthern/nicknames` (Apache-2.0, a CSV and a Python package).
 */
const GROUPS = `
abigail abby gail abbie; abraham abe bram; adam addy; adelaide addie adele della heidi; adrian ade; agnes aggie; alan
al allan allen; albert al bert bertie albie; alejandro alex ale jandro; alejandra alex ale sandra; alexander alex al
sandy sasha xander lex alec alek zander aleksandr; alexandra alex sandra sandy sasha lexi lexie ali allie alexa;
alexis alex lexi lexie; alfred al fred alfie freddie; alice allie ally; allison allie ally ali alison; alphonse al
alphonso alfonso; amanda mandy manda amy; amelia amy millie emmy; anastasia ana stacy stasia nastya; andrea andie drea
andy; andrew andy drew andreas andrei; angela angie angel angelina; anna ann anne annie anya; annabelle anna belle
ann; anthony tony ant antonio; antonio tony anton toni; antoinette toni nettie; archibald archie; arnold arnie; arthur
art artie; augustus gus augie augustine august; barbara barb barbie babs bobbie; bartholomew bart; beatrice bea trixie
bee beatriz; benedict ben; benjamin ben benny benji benjy; bernard bernie; bernadette bernie detta; bethany beth;
bradley brad; bradford brad; brandon bran; brenda bren; brian bryan bry; bridget bridie biddy; brittany britt brit;
caitlin cait katelyn kate catie; calvin cal; cameron cam; camille cammie millie; carl karl; carlos charlie carlito;
carol carrie caroline; caroline carrie carol carolyn caro lina; cassandra cass cassie sandra; catherine cathy kate
katie cat kitty kathy cate; cecilia cece celia cissy; charles charlie chuck chas chaz charley carlos; charlotte
charlie lottie char lotte; chester chet; christian chris christy; christina chris tina chrissy christy christine;
christine chris tina chrissy christy christina; christopher chris topher kit christy kristopher; clara clare claire;
clarence clare; clayton clay; clifford cliff; clinton clint; constance connie; cornelius neil corny; courtney court;
crystal chris; curtis curt; cynthia cindy; daniel dan danny dani; danielle dani elle; daphne daph; david dave davey
davy; deborah deb debbie debra; delores dee lola dolores; dennis denny; diana di diane; dominic dom nick dominick;
donald don donnie; dorothy dot dottie dolly dory; douglas doug; dwayne duane; edgar ed eddie; edmund ed eddie ted ned;
edward ed eddie ted teddy ned eduardo; edwin ed eddie; eleanor ellie nell nora lenny elle; elijah eli; elisabeth liz
lisa beth betsy elsa liesl; elizabeth liz lizzie beth betty betsy eliza libby lisa liza elise bess elsie lizbeth
buffy; ella elle; ellen nell ellie nellie; emily em emmy; emmanuel manny manuel; ernest ernie; esther essie
hester; eugene gene; evangeline eva evie; evelyn evie eve; ezekiel zeke; ezra ez; felicia fel; fernando nando;
florence flo florrie; frances fran francie frankie fanny; francesca fran chessie frankie; francis frank fran frankie;
francisco frank paco pancho cisco kiko; franklin frank frankie; frederick fred freddie rick fritz; gabriel gabe gabby;
gabrielle gabby gabi elle gabriella; geoffrey geoff jeff; george georgie jorge; georgina georgie gina georgia; gerald
gerry jerry; gerard gerry jerry; gertrude trudy gertie; gilbert gil bert; giovanni gio gianni; giuseppe joe beppe;
grace gracie; graham gray; gregory greg gregg; guadalupe lupe lupita; guillermo memo billy; gustavo gus tavo;
gwendolyn gwen wendy; hannah hanna; harold hal harry; harrison harry; harvey harv; heather heath; helen nell ellie
lena; henrietta hettie etta; henry hank harry hal enrique; herbert herb bert; hubert hugh bert; hugo hugh; ian iain;
ignacio nacho; immanuel manny; irene rene; isaac ike zac; isabella bella izzy isabel belle isa; isabel bella izzy
isabelle belle isa; isaiah ike zay; isidore izzy; ivan vanya; jacob jake jay cob jakob; jacqueline jackie jacqui;
james jim jimmy jamie jem jas jaime; jane janie; janet jan; jason jay jase; jean jeanie jeanne; jeannette jean nettie;
jedidiah jed; jeffrey jeff geoffrey; jennifer jen jenny jenni jenna; jeremiah jerry jere jeremy; jeremy jerry jem;
jerome jerry; jesse jess; jessica jess jessie; jesus chuy chucho; joan joanie; joanna jo joan joanne; joaquin quino;
joel joe; johann john hans; johannes john hans; john jack johnny jon jonny; jonathan jon jonny; jordan jordy; jose
pepe joe joseph; josef joe sepp joseph; joseph joe joey jo jose; josephine jo josie fina; joshua josh; joyce joy; juan
juanito; judith judy jude; julia julie jules; julian jules; juliana julie ana; katherine kate katie kathy kat kitty
kay kathryn catherine kathleen katharine; kathleen kate katie kathy kat kay; kathryn kate katie kathy kat kay; katelyn
kate katie; katrina kat trina; kendall ken; kenneth ken kenny; kevin kev; kimberly kim kimmy; kirsten kris; kristin
kris krissy kristen kristine; kristina kris tina krissy; kristopher kris chris; lance launcelot; laura laurie lori;
lauren laurie ren; laurence larry laurie; lawrence larry laurie; leo leon; leonard len lenny leo leon; leonardo leo;
leonora nora; leopold leo; leroy roy lee; leslie les; lester les; levi lee; lillian lily lil lilly; lincoln linc;
linda lindy lynn; lorenzo enzo lencho; lorraine lori; louis lou louie lewis luis; louise lou lulu; lucas luke luc;
lucille lucy lou; lucinda lucy cindy; lucy lu lucia; luis lucho louis; lydia lyddie; madeline maddie maddy; madison
maddie maddy; magdalena maggie lena magda; malcolm mal; manuel manny manolo; marcus mark marc marco; margaret maggie
meg peggy peg marge margie greta rita daisy madge megan; margarita rita marga; maria mary mari; mariana mari ana;
marianne mary anne; marilyn mary lyn; marjorie marge margie; mark marc marco; martha marty mattie; martin marty; mary
molly polly mamie maria marie; matilda tilly mattie tilda; matthew matt matty mateo; matthias matt; maureen mo;
maurice mo morris; maximilian max; maxwell max; megan meg; melanie mel; melinda mel mindy linda; melissa mel missy
lissa; mercedes mercy; meredith merry; michael mike mikey mick micky mickey miguel mischa; michaela mickey kayla;
michelle shelly shell mickey; miguel mike migue; mikhail misha mike; mildred millie; milton milt; miranda randy mandy;
miriam mimi mim; mitchell mitch; mohammed mo mohamed muhammad mohammad muhammed; molly mollie; monica mona; montgomery
monty; morgan mo; moses mo moe; nancy nan; natalie nat nattie natalia; natasha tasha nat; nathan nate nat; nathaniel
nate nat nathan; nicholas nick nicky nico nicolas klaus; nicole nicky nikki nic; nikolai nick kolya; noah noe; norman
norm; octavia tavia; oliver ollie olly; olivia liv livvy livia; oscar ozzie; oswald ozzie; pamela pam; patricia pat
patty trish tricia patsy; patrick pat paddy rick; paul paulie pablo; paula polly; pauline polly paula; penelope penny;
percival percy; peter pete petey pedro; philip phil pip phillip; philippa pippa pip; phyllis phyl; preston pres;
priscilla cilla prissy; prudence prue; rachel rae rach; rafael rafa raph; ralph rafe; ramon ray; randall randy;
randolph randy; raphael raph rafe rafa; raymond ray; rebecca becky becca beck reba; regina gina reggie; reginald reg
reggie; reuben ben rube; richard rick dick rich ricky richie ricardo; robert bob rob bobby robbie bert robin roberto;
roberta bobbie robbie; roberto beto bob rob; roderick rod rick; rodney rod; roger rodge; roland rollie; ronald ron
ronnie; rosalind rosie roz rose; rosemary rosie rose mary; rosanna rose anna; roxanne roxy; rudolph rudy; rupert rup;
russell russ rusty; ruth ruthie; salvador sal chava; salvatore sal sam; samantha sam sammy mantha; samson sam; samuel
sam sammy; sandra sandy; santiago santi diego; sarah sally sadie sara; sebastian seb bastian bas; sergio checo;
seymour sy; shannon shan; sharon shari; shelby shel; sheldon shel; shirley shirl; sidney sid syd sydney; silvester
sly; simon si; sofia sophie sofie fia; solomon sol; sophia sophie sofia; spencer spence; stanley stan; stephanie steph
stephie stef; stephen steve stevie steph steven; steven steve stevie stephen; stewart stew stu; stuart stu stew; susan
sue susie suzy; susanna sue susie suzy anna suzanne; suzanne sue suzy; sylvia syl; sylvester sly; tabitha tabby;
tamara tammy tam; taylor tay; terence terry; theodore ted teddy theo; theresa terry tess tessa tracy teresa resi;
thomas tom tommy tomas; tiffany tiff; timothy tim timmy; tobias toby; tracy trace; trevor trev; tristan tris; tyler
ty; tyrone ty; ulysses uly; valentina val tina; valentine val; valerie val; vanessa nessa; veronica ronnie vera roni;
victor vic; victoria vicky tori vic vicki; vincent vince vinny vin; viola vi; violet vi; virginia ginny ginger; vivian
viv; vladimir vlad vova; wallace wally; walter walt wally; warren ren; wendell dell; wesley wes; wilbur will; wilfred
will fred wilf; wilhelm will willi; wilhelmina mina minnie billie; william will bill billy willy willie
guillermo; winifred winnie freddie; winston win; woodrow woody; xavier xavi zavier; yevgeny eugene zhenya; yolanda
yoli; yvonne vonnie; zachariah zach zack zac; zachary zach zack zac zak; zoe zoey
`;

/** A group that a name is in, and whether it is the name that the others are short for. */
export interface NicknameGroup {
  readonly group: number;
  readonly isFull: boolean;
}

const groupsOf = new Map<string, readonly NicknameGroup[]>();
for (const [group, names] of GROUPS.split(';').entries()) {
  for (const [at, name] of names.trim().split(/\s+/).entries())
    groupsOf.set(name, [...(groupsOf.get(name) ?? []), { group, isFull: at === 0 }]);
}

const NONE: readonly NicknameGroup[] = [];

/** The groups that a folded first name belongs to. A full name and one of its group are one person's; two short ones may be two people's. */
export function nicknameGroups(name: string): readonly NicknameGroup[] {
  return groupsOf.get(name) ?? NONE;
}
