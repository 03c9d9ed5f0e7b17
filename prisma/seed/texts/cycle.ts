import type { Moment } from "@/lib/cycle/rules";

/** How the year of talks goes at an institution, and what was agreed about it with who leads. */
export type CycleStory = { readonly moments: readonly Moment[]; readonly statement: string };

export const heliconCycle: CycleStory = {
  moments: [
    { kind: "development", period: { from: 9, until: 11 }, who: "" },
    { kind: "visit", period: { from: 11, until: 3 }, who: "" },
    { kind: "functioning", period: { from: 2, until: 4 }, who: "" },
    { kind: "appraisal", period: { from: 5, until: 6 }, who: "" },
  ],
  statement:
    "Iedereen heeft elk schooljaar een POP-gesprek en een functioneringsgesprek. LOB staat daarbij op de agenda.\n\nElke leidinggevende komt bij iedere docent één keer per jaar in de les en bespreekt daarna wat er te zien was.\n\nHeeft iemand in februari nog geen gesprek gehad, dan plant de leidinggevende er die maand een.",
};
