/** What leaders saw, in lessons as they are given: what happened and what somebody said, never a mark. */
export const visitTexts = {
  lessons: [
    "Kennismaken met bedrijven, eerste jaar",
    "Terugblik op de stageweken, 2B",
    "Praktijkles verzorging, niveau 3",
    "Netwerkgesprek oefenen, 3A",
    "Werken met je portfolio, 1C",
    "Keuzedelen kiezen, tweede jaar",
    "Rekenen in de kas, niveau 2",
  ],
  places: ["lokaal 1.12", "praktijkhal", "lokaal 0.07", "de kas", "studieplein"],
  wentWell: [
    "Je vroeg drie keer door op wat iemand in de stage had gedaan. De groep ging daarna elkaar vragen stellen.",
    "De opdracht begon bij een bedrijf uit de buurt. Twee mensen in de groep kenden het en vertelden daarover.",
    "Je liet stiltes vallen. Daardoor kwam ook de achterste rij aan het woord.",
    "Iedereen schreef aan het eind één stap op, en jij las er een paar terug.",
  ],
  canGrow: [
    "De keuze kwam pas in de laatste vijf minuten. Wat als je daarmee begint?",
    "Je gaf bij de tweede groep zelf het antwoord. Wat gebeurt er als je de vraag teruggeeft?",
    "Over wat iemand wil ging het nog niet. Een volgende keer kan dat bij de nabespreking.",
  ],
  notes: ["Vooral in het eerste kwartier.", "Bij de groep aan het raam.", ""],
  reactions: [
    "Herkenbaar. Met die keuze aan het begin ga ik volgende week oefenen.",
    "Dank je. Ik vond het fijn dat je ook de stille groep zag.",
    "",
  ],
  peer: {
    lesson: "Gesprek over de stage, met een eerstejaars",
    wentWell: "Je begon met wat er gelukt was. Je vroeg twee keer: en hoe weet je dat?",
    canGrow: "Het laatste kwartier was jij meer aan het woord. Wat als je de samenvatting laat maken?",
    note: "Zelf ook beginnen met wat gelukt is.",
  },
} as const;
