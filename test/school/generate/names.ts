/** Invented names: plain, accented, hyphenated, with apostrophes, right-to-left, and very long ones. */
export const firstNames = [
  'Ada', 'Adam', 'Aisha', 'Alma', 'Amara', 'Anders', 'Anna', 'Ari', 'Ava', 'Beatriz', 'Ben', 'Björn', 'Bridget', 'Caleb',
  'Camila', 'Carmen', 'Cecilia', 'Chidi', 'Chloé', 'Claire', 'Cormac', 'Daniel', "D'Andre", 'David', 'Diego', 'Dina',
  'Eamon', 'Elena', 'Eli', 'Elijah', 'Emilia', 'Emma', 'Esther', 'Ethan', 'Eva', 'Fatima', 'Felix', 'Fiona', 'François',
  'Gabriel', 'Grace', 'Hana', 'Hannah', 'Henry', 'Hugo', 'Ian', 'Inés', 'Iris', 'Isaac', 'Ivy', 'Jakub', 'James', 'Jana',
  'Jean-Luc', 'Joel', 'Jonah', 'José', 'Josephine', 'Julia', 'Kai', 'Kavya', 'Keira', 'Lara', 'Layla', 'Leo', 'Liam',
  'Lily', 'Lucía', 'Łukasz', 'Maeve', 'Marco', 'Mary Kate', 'Mateo', 'Maya', 'Mei', 'Micah', 'Mila', 'Naomi', 'Nathan',
  'Nia', 'Nina', 'Noah', 'Nora', 'Oisín', 'Olive', 'Omar', 'Oscar', 'Owen', 'Paula', 'Peter', 'Phoebe', 'Priya', 'Quinn',
  'Rafael', 'Rosa', 'Ruth', 'Sadie', 'Samir', 'Samuel', 'Sarah', 'Saoirse', 'Silas', 'Simon', 'Sofía', 'Tara', 'Thomas',
  'Tobias', 'Uma', 'Vera', 'Victor', 'Violet', 'William', 'Xiomara', 'Yara', 'Yusuf', 'Zoë', 'Zuzanna',
] as const; // prettier-ignore

export const lastNames = [
  'Abara', 'Adeyemi', 'Alvarez', 'Andersen', 'Bauer', 'Becker', 'Bennett', 'Bianchi', 'Brannigan', 'Brennan', 'Byrne',
  'Calloway', 'Carver', 'Castillo', 'Chen', 'Coleman', 'Conti', 'Cruz', "D'Angelo", 'Dąbrowski', 'Delgado', 'Diaz',
  'Donnelly', 'Dubois', 'Egan', 'Eriksen', 'Fairweather', 'Farah', 'Fitzgerald', 'Flores', 'Fontaine', 'Foster', 'Garcia',
  'García-Lorca', 'Gallagher', 'Goldberg', 'Greene', 'Gupta', 'Haddad', 'Hartley', 'Hayes', 'Hoffmann', 'Ibarra', 'Iyer',
  'Jansen', 'Kaplan', 'Kelly', 'Kim', 'Kowalczyk', 'Kumar', 'Lachance', 'Larsen', 'Lindqvist', 'Lopez', 'Maddox',
  'Marchetti', 'McAllister', 'Mensah', 'Mercer', 'Moreau', 'Muñoz', 'Nakamura', 'Navarro', 'Nguyen', 'Novak', "O'Brien",
  "O'Connell", 'Okafor', 'Ortega', 'Osei', 'Paredes', 'Park', 'Patel', 'Petrov', 'Pham', 'Quigley', 'Ramírez', 'Reyes',
  'Rinaldi', 'Romano', 'Rossi', 'Sandoval', 'Santos', 'Schäfer', 'Schneider', 'Shah', 'Silva', 'Smith', 'Smith-Jones',
  'Sokolov', 'Sullivan', 'Takahashi', 'Tanaka', 'Torres', 'Tran', 'Ueda', 'Van der Berg', 'Vargas', 'Vasquez', 'Villanueva',
  'Wagner', 'Walsh', 'Weiss', 'Whitaker', 'Wójcik', 'Yang', 'Yılmaz', 'Zamora', 'Zhang', 'Zielinski',
] as const; // prettier-ignore

/** Rare on purpose; each breaks a careless layout, sort or comparison. */
export const rareFirstNames = ['יעל', 'أمل', 'Maximiliana Theodora Guadalupe', '小明', 'Renée-Éloïse'] as const;
export const rareLastNames = [
  'כהן',
  'الخطيب',
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Fernández de Córdoba',
  'Ó Súilleabháin',
  'Nguyễn',
] as const;
