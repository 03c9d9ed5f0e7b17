/** What the demo's coach and their leader said in a talk about the coach's work. */
export const staffTalkTexts = {
  employeeWords:
    "Het begeleiden gaat me goed af. Ik merk dat ik na een gesprek vaak nog loop te piekeren of ik genoeg heb doorgevraagd.",
  holderNotes:
    "We spraken over doorvragen: wat levert het op, en wanneer is het genoeg? Gespreksvoering komt terug in het plan.",
  reaction: "Klopt. Ik wil er nog bij zeggen dat de grootte van de groep ook meespeelt.",
  agreements: [
    { doer: "employee", text: "Kijkt een keer mee bij een gesprek van een collega", dueIn: 4 },
    { doer: "holder", text: "Vraagt na of er ruimte is voor een training gespreksvoering", dueIn: 6 },
  ],
  request: "Ik zou graag de training motiverende gespreksvoering volgen, in het voorjaar.",
} as const;
