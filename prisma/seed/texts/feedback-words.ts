/** What people say to the open questions of a 360 in the demo: what goes well, and a tip. */
export const praise: readonly string[] = [
  "Je neemt de tijd en vraagt rustig door.",
  "Studenten komen uit zichzelf naar je toe.",
  "Je laat een stilte even duren, dan komt er vaak meer.",
  "Afspraken uit een gesprek komen de volgende keer terug.",
  "Je kent de bedrijven en noemt concrete voorbeelden.",
];

export const tips: readonly string[] = [
  "Laat de student zelf opschrijven wat jullie afspreken.",
  "Neem eens een collega mee naar een gesprek op stage.",
  "Begin met de vraag van de student en daarna pas met de cijfers.",
  "Vraag wat vaker wie de student nog meer kan helpen.",
  "Plan het volgende gesprek meteen, dan schuift het niet door.",
];
