/** What is said in the referrals of the demo: words of a coach and an adviser, and no diagnosis anywhere. */
export const referralTexts = {
  guided: {
    reason: "choice",
    aim: "preventive",
    tried:
      "We hebben samen twee opleidingen vergeleken en een dag meegelopen. De keuze blijft lastig. De vraag: wat past er wel, en hoe kom je daarachter?",
    own: "Ik wil graag weten wat er nog meer is dan wat ik nu doe.",
    note: "Rustig begonnen. Eerst kijken naar wat energie geeft, daarna pas naar opleidingen.",
    steps: [
      { doer: "student", what: "Drie beroepen kiezen om over te praten", inDays: 12 },
      { doer: "adviser", what: "Het waardenspel doen en samen bespreken", inDays: 14 },
      { doer: "coach", what: "In het volgende gesprek terugkijken op wat er is uitgezocht", inDays: 21 },
    ],
  },
  waiting: {
    reason: "placement",
    aim: "curative",
    tried:
      "Zeven bedrijven gebeld en de brief herschreven. Er komt geen plek. De vraag: help mee zoeken en oefenen met het eerste gesprek.",
    own: "",
  },
  closed: {
    reason: "attendance",
    aim: "curative",
    tried: "Drie keer gesproken over op tijd komen, en het rooster samen bekeken.",
    own: "Ik kom liever weer gewoon naar school.",
    feedback: "Er is een vaste ochtend afgesproken, en dat gaat goed. Vraag er in het volgende gesprek naar.",
  },
} as const;

export const pickUpTexts = {
  coach: {
    plan: "Samen het rooster van volgende week doornemen.",
    aim: "preventive",
    minutes: 30,
    tellsCoach: false,
    inDays: 4,
  },
  colleague: {
    plan: "Zit in mijn les vaak alleen. Ik maak na de les even een praatje.",
    aim: "preventive",
    minutes: 15,
    tellsCoach: true,
    inDays: 5,
  },
} as const;

export const toolTexts = [
  { name: "Waardenspel", purpose: "Ontdekken wat je belangrijk vindt in werk." },
  { name: "Beroepeninterview", purpose: "Een vakman of vakvrouw bevragen, alleen of in een groep." },
];

export const programmeTexts = [
  {
    kind: "dropout",
    name: "Workskills",
    description: "Twaalf weken werken en leren voor wie dreigt te stoppen.",
  },
  {
    kind: "final-phase",
    name: "Careerskills",
    description: "Solliciteren en kiezen in het laatste half jaar.",
  },
];
