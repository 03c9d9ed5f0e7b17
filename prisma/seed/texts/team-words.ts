/** What members of demo teams say to the open questions of the thermometer and the team scan. */
export const teamWords: readonly string[] = [
  "Vaste tijd in het rooster voor gesprekken, niet tussen twee lessen door.",
  "Af en toe met een collega meekijken bij een gesprek.",
  "Een voorbeeld van hoe je een gesprek over keuzes begint.",
  "Duidelijkheid over wie wat doet als een student dreigt uit te vallen.",
  "Meer bedrijven die in de klas vertellen over hun werk.",
  "Samen een gesprek voorbereiden en daarna kort nabespreken.",
  "Minder verschillende formulieren, dat scheelt veel tijd.",
  "Dat we na een training ook echt oefenen met elkaar.",
];
