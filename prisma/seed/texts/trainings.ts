/** What teams ask to learn, in days before and after today, with the answer where there is one. */
export const trainingTexts = [
  {
    ...{ asked: 6, due: 9, people: 8, minutes: 12 * 60, funding: "own-budget", answered: null },
    what: "Training ‘doorvragen in een loopbaangesprek’",
    why: "We voeren allemaal gesprekken en leren nu vooral door het te doen. Studenten krijgen zo bij iedereen dezelfde vragen.",
    period: "Twee middagen in maart",
  },
  {
    ...{ asked: 30, due: 4, people: 6, minutes: 4 * 60, funding: "" },
    ...{ what: "Een middag over het digitale portfolio", period: "Voor de kerstvakantie" },
    why: "Studenten vragen ons hoe ze hun portfolio gebruiken in een gesprek. Dat weten we zelf niet goed.",
    answered: {
      ...{ ago: 5, answer: "partly" },
      reason:
        "De middag kan. Vervanging is er alleen op een dinsdag: prik er samen een. De trainer regelen wij.",
    },
  },
  {
    ...{ asked: 24, due: -3, people: 5, minutes: 16 * 60, funding: "subsidy", answered: null },
    ...{ what: "Train de trainer: collega’s scholen collega’s", period: "Dit voorjaar" },
    why: "Twee van ons willen de training zelf geven, zodat nieuwe collega’s niet hoeven te wachten.",
  },
] as const;

/** What teams learnt together, in days ago. */
export const studyDayTexts = [
  { ago: 12, title: "Intervisie: wat doe je met ‘weet ik niet’?", minutes: 90, people: 6 },
  { ago: 40, title: "Studiedag loopbaangesprekken", minutes: 6 * 60, people: 8 },
] as const;
