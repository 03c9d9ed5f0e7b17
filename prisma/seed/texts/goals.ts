/** Goals that teams set themselves, with the actions that belong to them; days count from 1 August. */
export type GoalText = {
  readonly title: string;
  readonly goingWell: string;
  readonly couldImprove: string;
  readonly contributesTo: string | null;
  readonly actions: readonly { readonly what: string; readonly successSign: string; readonly day: number }[];
};

const throughout = "LOB door de hele opleiding";
const conversations = "Goede loopbaangesprekken";
const together = "Samen met bedrijven";

/** What the institution wants, and the goals that teams contribute to. */
export const institutionAmbition =
  "Elke student vertelt bij het diploma wat bij hem of haar past en waarom. Wie begeleidt, kan daar een goed gesprek over voeren en krijgt tijd om dat te leren.";
export const institutionGoals: readonly { readonly title: string; readonly sign: string }[] = [
  { title: conversations, sign: "Studenten zeggen in de scan dat het gesprek ook over later ging." },
  { title: throughout, sign: "Elk leerjaar heeft een eigen moment om te kiezen en terug te kijken." },
  {
    title: together,
    sign: "Bij elke stage praten student, school en bedrijf minstens één keer met zijn drieën.",
  },
];

export const goalTexts: readonly GoalText[] = [
  {
    title: "Elk stagebezoek wordt ook een loopbaangesprek",
    goingWell:
      "We kennen de bedrijven en we komen er graag. Studenten vertellen op stage meer dan op school.",
    couldImprove: "Bezoeken gaan vooral over beoordelen. Naar wat de student zelf wil, vragen we te weinig.",
    contributesTo: together,
    actions: [
      {
        what: "Vragenkaart voor het stagebezoek maken en uitproberen",
        successSign: "Acht bezoeken met de kaart gedaan",
        day: 167,
      },
      {
        what: "Drie trialogen voeren met praktijkopleiders",
        successSign: "De student noemt zelf een volgende stap",
        day: 212,
      },
      { what: "Ervaringen delen op de teammiddag", successSign: "Onze werkwijze staat op één A4", day: 187 },
    ],
  },
  {
    title: "We spreken dezelfde taal over LOB",
    goingWell: "De lessen SLB sluiten goed op elkaar aan en nieuwe collega's vragen ernaar.",
    couldImprove: "Wie doet wat als een student vastloopt? Dat is nu voor iedereen anders.",
    contributesTo: throughout,
    actions: [
      {
        what: "Doorverwijzen op één A4 zetten, samen met de tweede lijn",
        successSign: "Elke coach kan het uitleggen",
        day: 133,
      },
      {
        what: "De vijf loopbaancompetenties bespreken met alle vakdocenten",
        successSign: "In elke lessenserie komt er minstens één terug",
        day: 228,
      },
    ],
  },
  {
    title: "Alle coaches vragen door zonder in te vullen",
    goingWell: "De sfeer in gesprekken is goed. Studenten zeggen dat er naar ze geluisterd wordt.",
    couldImprove: "We geven te snel advies. Daardoor denkt de student minder zelf na.",
    contributesTo: conversations,
    actions: [
      {
        what: "In tweetallen bij elkaars gesprekken gaan zitten",
        successSign: "Iedereen heeft twee keer feedback gehad",
        day: 152,
      },
      {
        what: "Training loopbaangesprekken volgen",
        successSign: "Alle coaches hebben de basistraining gedaan",
        day: 245,
      },
      {
        what: "Lijst met goede doorvragen maken",
        successSign: "De lijst ligt bij elk gesprek op tafel",
        day: 98,
      },
    ],
  },
  {
    title: "Elke student heeft voor de kerst een eerste gesprek gehad",
    goingWell: "De mentoruren staan vast in het rooster.",
    couldImprove:
      "In drukke weken schuiven gesprekken door. Wie het laatst in de lijst staat, komt soms niet aan de beurt.",
    contributesTo: conversations,
    actions: [
      {
        what: "Per mentorgroep een rooster met gespreksmomenten maken",
        successSign: "Elke student weet de datum van het eerste gesprek",
        day: 55,
      },
      {
        what: "In de teamvergadering kort kijken wie nog geen gesprek had",
        successSign: "Bij de kerstvakantie heeft iedereen een gesprek gehad",
        day: 142,
      },
    ],
  },
  {
    title: "Nieuwe collega's weten na tien weken wat LOB bij ons is",
    goingWell: "Nieuwe collega's worden warm ontvangen en hebben een maatje.",
    couldImprove: "Over LOB horen ze pas iets als ze hun eerste gesprek moeten voeren.",
    contributesTo: null,
    actions: [
      {
        what: "Een welkomstgesprek over LOB voeren met elke nieuwe collega",
        successSign: "Binnen drie weken na de start gevoerd",
        day: 70,
      },
      {
        what: "Nieuwe collega's laten meekijken bij drie gesprekken",
        successSign: "Na tien weken voert iedereen een gesprek zelf",
        day: 126,
      },
    ],
  },
  {
    title: "Oud-studenten laten zien waar je terecht kunt komen",
    goingWell: "Via sociale media hebben we nog contact met veel oud-studenten.",
    couldImprove: "Studenten kennen vooral het ene beroep waar de opleiding naar genoemd is.",
    contributesTo: together,
    actions: [
      {
        what: "Vier oud-studenten uitnodigen voor een gastles",
        successSign: "Elke klas heeft twee verhalen gehoord",
        day: 178,
      },
      {
        what: "Een middag organiseren over doorstuderen in het hbo",
        successSign: "Veertig studenten schrijven zich in",
        day: 196,
      },
    ],
  },
  {
    title: "Het portfolio is van de student",
    goingWell: "Studenten bewaren hun opdrachten netjes.",
    couldImprove: "Het portfolio voelt als een map voor ons. Weinig studenten zijn er trots op.",
    contributesTo: throughout,
    actions: [
      {
        what: "Samen met studenten kiezen wat in het portfolio hoort",
        successSign: "Een afspraak op één A4, door studenten gemaakt",
        day: 116,
      },
      {
        what: "In elk tweede gesprek het portfolio open op tafel leggen",
        successSign: "De student laat zelf iets zien",
        day: 240,
      },
    ],
  },
  {
    title: "Kleine groepen en rust voor goede gesprekken",
    goingWell: "Collega's nemen elkaars les over als een gesprek uitloopt.",
    couldImprove: "Er is geen vaste plek. In tien minuten op de gang kom je niet verder dan cijfers.",
    contributesTo: null,
    actions: [
      {
        what: "Twee spreekkamers vast reserveren tijdens de mentoruren",
        successSign: "Geen gesprek meer op de gang",
        day: 48,
      },
      {
        what: "Uitzoeken hoeveel uur de gesprekken echt kosten",
        successSign: "Een voorstel aan de directie, met cijfers",
        day: 160,
      },
    ],
  },
  {
    title: "LOB zit in de vaklessen, niet ernaast",
    goingWell: "Praktijkdocenten praten in de les al veel over het werk.",
    couldImprove: "Studenten herkennen dat niet als LOB, en wij leggen de link niet.",
    contributesTo: throughout,
    actions: [
      {
        what: "In elke periode één opdracht met een loopbaanvraag maken",
        successSign: "Vier opdrachten klaar en gebruikt",
        day: 205,
      },
      {
        what: "Opdrachten bekijken met collega's van een ander team",
        successSign: "Twee verbeterpunten per opdracht gevonden",
        day: 222,
      },
    ],
  },
  {
    title: "We weten wat studenten van onze begeleiding vinden",
    goingWell: "Studenten zeggen eerlijk wat ze ervan vinden als je ernaar vraagt.",
    couldImprove: "We vragen het te weinig, en doen er dan niet zichtbaar iets mee.",
    contributesTo: null,
    actions: [
      {
        what: "Met twee studenten uit elke klas praten over de gesprekken",
        successSign: "Drie dingen die we anders gaan doen",
        day: 145,
      },
      {
        what: "Terugkoppelen wat we ermee gedaan hebben",
        successSign: "Elke klas heeft het gehoord",
        day: 190,
      },
    ],
  },
];

export const ambitions: readonly string[] = [
  "Onze studenten kunnen na dit jaar vertellen wat bij hen past en waarom. Wij helpen daarbij met goede vragen.",
  "LOB is van het hele team. Elke student heeft iemand die hem of haar echt kent.",
  "We willen minder over studenten praten en meer met ze. Elk gesprek gaat ook over later.",
  "School en bedrijf trekken samen op, zodat een stage ook een ontdekkingstocht is.",
];

export const reviewTexts: readonly { findings: string; developments: string; studentEffect: string }[] = [
  {
    findings:
      "De gesprekken zijn beter voorbereid. De afspraak om bij elkaar te kijken kwam er maar half van.",
    developments: "Twee collega's met veel ervaring zijn vertrokken. Er komt een nieuw kwalificatiedossier.",
    studentEffect: "Meer studenten hadden twee gesprekken. Over loopbaan ging het vaker dan vorig jaar.",
  },
  {
    findings: "De meeste acties zijn gedaan. Wat bleef liggen, had te weinig uren.",
    developments: "Passend onderwijs vraagt meer tijd van coaches. Het rooster is in februari veranderd.",
    studentEffect:
      "Bij de stagebezoeken is nu vaker over de toekomst gepraat. Dat merken we aan de afspraken.",
  },
  {
    findings: "We hadden te veel doelen. Volgend jaar kiezen we er twee.",
    developments: "De instelling kiest voor een basistraining voor iedereen.",
    studentEffect: "Het deel studenten zonder gesprek daalde, maar bij de eerstejaars nog niet genoeg.",
  },
];
