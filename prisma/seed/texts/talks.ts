/** What students say in a talk, in their own words, and what the coach notes; topics by code. */
export type TalkText = {
  readonly topics: readonly string[];
  readonly competences: readonly string[];
  readonly words: string;
  readonly note: string;
  /** What they work towards and their next step, in talks in which they named it. */
  readonly goal?: string;
  readonly careerStep?: string;
};

export const talkTexts: readonly TalkText[] = [
  {
    topics: ["career", "placement"],
    competences: ["qualities", "motives"],
    words: "Ik merkte op stage dat ik rustig blijf als het druk wordt. Dat wil ik vaker doen.",
    note: "Vertelt trots over de stage. Samen gekeken waar die rust nog meer van pas komt.",
    goal: "Een plek vinden waar ik die rust kan gebruiken",
    careerStep: "Op stage vragen of ik een drukke ochtend mag meedraaien",
  },
  {
    topics: ["study-progress"],
    competences: ["steering"],
    words: "Ik loop achter met rekenen en schuif het steeds voor me uit.",
    note: "Cijfers doorgenomen. Een weekplanning gemaakt voor de komende vier weken.",
  },
  {
    topics: ["career"],
    competences: ["exploration"],
    words: "Ik weet nog niet of ik wil werken of doorleren. Mijn ouders willen dat ik doorga.",
    note: "Verkend wat iemand zelf belangrijk vindt. Een dag meelopen op het hbo lijkt een goede stap.",
    goal: "Kiezen tussen werken en doorleren",
    careerStep: "Een dag meelopen op het hbo",
  },
  {
    topics: ["competence-growth", "study-progress"],
    competences: ["qualities"],
    words: "Samenwerken gaat goed, maar ik durf in een groep niet te zeggen wat ik ervan vind.",
    note: "Besproken wanneer het wel lukt: in kleine groepjes. Daar gaan we mee oefenen.",
  },
  {
    topics: ["placement", "career"],
    competences: ["networking", "exploration"],
    words: "Mijn stagebegeleider zei dat ik met klanten kan praten. Daar had ik nooit aan gedacht.",
    note: "Het compliment kwam binnen. Gaat bij het bedrijf vragen of een dag in de winkel kan.",
    goal: "Werk waarin ik met klanten praat",
  },
  {
    topics: ["career", "competence-growth"],
    competences: ["motives", "steering"],
    words: "Buiten werken geeft me energie. Van binnen zitten word ik chagrijnig.",
    note: "Gekeken naar opleidingen en banen buiten. Eerst uitzoeken wat een hovenier op een dag doet.",
    goal: "Buiten werken",
    careerStep: "Een hovenier vragen hoe een dag eruitziet",
  },
  {
    topics: ["study-progress", "life"],
    competences: ["steering"],
    words: "Ik werk vijf avonden per week en dan kom ik niet aan school toe.",
    note: "Over de balans gepraat. Bespreekt zelf met de baas of één avond minder kan.",
  },
  {
    topics: ["career"],
    competences: ["qualities", "networking"],
    words: "Ik help altijd anderen met hun opdrachten. Misschien kan ik later wel lesgeven.",
    note: "Mooie ontdekking. Wil praten met een instructeur over hoe die het vak in ging.",
    goal: "Anderen iets leren",
    careerStep: "Een instructeur vragen hoe die het vak in ging",
  },
  {
    topics: ["competence-growth", "placement"],
    competences: ["qualities", "steering"],
    words: "Plannen lukt beter sinds ik elke maandag een lijstje maak.",
    note: "De nieuwe werkwijze houdt stand. Gebruikt hem nu ook op stage.",
  },
  {
    topics: ["career", "placement"],
    competences: ["exploration", "motives"],
    words: "Deze stage is niets voor mij. Het is steeds hetzelfde werk.",
    note: "Ook dat is een uitkomst. Op papier gezet wat de volgende stage wel moet hebben.",
    careerStep: "Opschrijven wat de volgende stage moet hebben",
  },
  {
    topics: ["study-progress", "competence-growth"],
    competences: ["qualities"],
    words: "Ik haal alles, maar ik weet niet goed waar ik sterk in ben.",
    note: "Vraagt drie mensen wat zij van hem of haar kunnen leren. Daar beginnen we volgende keer mee.",
  },
  {
    topics: ["career"],
    competences: ["steering", "networking"],
    words: "Ik wil mijn eigen zaak. Mijn oom heeft er een en die wil me wel dingen laten zien.",
    note: "Plan bekeken zonder het in te vullen. Eerst een gesprek met de oom over het eerste jaar.",
    goal: "Een eigen zaak",
    careerStep: "Mijn oom vragen hoe zijn eerste jaar was",
  },
];

export const agreementTexts: readonly { readonly doer: "student" | "coach"; readonly text: string }[] = [
  { doer: "student", text: "Twee bedrijven bellen voor een meeloopdag" },
  { doer: "student", text: "Weekplanning maken en die op vrijdag nakijken" },
  { doer: "student", text: "Drie mensen vragen wat je goed kunt, en het opschrijven" },
  { doer: "student", text: "Inschrijven voor de open dag van het hbo" },
  { doer: "student", text: "Met de praktijkopleider bespreken of je een andere taak mag proberen" },
  { doer: "student", text: "Het verslag van de stage afmaken en inleveren" },
  { doer: "student", text: "Een oud-student opzoeken en vragen hoe het werk is" },
  { doer: "student", text: "De rekenopdrachten van periode 1 inhalen" },
  { doer: "student", text: "Opschrijven wat de volgende stage moet hebben" },
  { doer: "student", text: "Je portfolio aanvullen met twee foto's van je werk" },
  { doer: "coach", text: "Uitzoeken of extra begeleiding bij rekenen kan" },
  { doer: "coach", text: "Contact leggen met een oud-student die dit werk doet" },
  { doer: "coach", text: "De docent Nederlands vragen mee te kijken" },
  { doer: "coach", text: "De link naar de beroepenfilms sturen" },
];
