const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words of tables. Beside these a name is somebody's whom the student knows, a grown-up's, or a place's. */
export const mentionWords = words(
  'belongs brother brothers sister sisters sibling siblings twin twins cousin cousins friend friends buddy beside next mother mothers father fathers mom moms dad dads mum parent parents guardian guardians aunt uncle grandmother grandfather teacher teachers coach counselor advisor nurse tutor mr mrs ms miss mx dr rev prof herr frau mme sra street avenue ave road rd lane drive blvd boulevard court highway hwy school elementary academy parish church hall building house center centre library park',
);
/** The same behind a house number. */
export const streetWords = words('st dr ln ct pl pkwy ter cir');
