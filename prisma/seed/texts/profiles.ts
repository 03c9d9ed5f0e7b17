import type { Part } from "@/lib/colleagues/rules";

/** What staff of the demo institutions tell about themselves, by part. */
export const profileTexts: Readonly<Record<Exclude<Part, "competences">, readonly string[]>> = {
  qualities: [
    "Ik krijg een onrustige groep weer aan het werk zonder mijn stem te verheffen.",
    "Ik maak van losse ideeën een plan dat op één bladzijde past.",
    "Ik luister eerst, en vraag door tot het over het echte onderwerp gaat.",
    "Ik ken veel bedrijven in de regio en bel ze graag.",
    "Cijfers en roosters: ik zie snel waar het knelt.",
    "Ik leg rekenen uit aan wie dacht het nooit te kunnen.",
  ],
  wishes: [
    "Ik wil me verdiepen in gesprekken over keuzes en daar een training voor volgen.",
    "Ik zoek een project met een andere sector, bijvoorbeeld over duurzaamheid.",
    "Ik wil examens leren maken en vaststellen.",
    "Ik wil een jaar lang één dag minder lesgeven en meer begeleiden.",
    "Ik wil nieuwe collega's op weg helpen.",
  ],
  energy: [
    "Buiten lesgeven, en het moment waarop iemand zegt dat het gelukt is. Niet van lange vergaderingen.",
    "Samen iets nieuws opzetten. Daarna mag een ander het onderhouden.",
    "Gesprekken met studenten en hun ouders.",
    "Rust, een duidelijke planning en af en toe een dag zonder lessen.",
  ],
  interests: [
    "Natuurfotografie, en alles wat met vogels te maken heeft.",
    "Ik speel in een band en help bij het schooltoneel.",
    "Kunstmatige intelligentie in de les, en hoe je daar eerlijk mee toetst.",
    "Sporten met jongeren die vastlopen.",
  ],
  specialisms: [
    "autisme",
    "rekenen",
    "examens",
    "taal",
    "burgerschap",
    "ondernemen",
    "faalangst",
    "drama",
    "techniek",
    "hergebruik",
    "nieuwkomers",
    "dyslexie",
  ],
};
