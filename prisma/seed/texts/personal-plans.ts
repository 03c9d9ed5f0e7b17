import type { PartBody } from "@/lib/plans/personal/files";
import type { PartKind } from "@/lib/plans/personal/rules";
import type { ActionWords, QuestionWords } from "@/lib/plans/personal/schema";

/** What people of the demo write in their own plans. */
export const partTexts = {
  "going-well": [
    "Studenten komen uit zichzelf even langs. Ik neem er de tijd voor.",
    "Mijn mentorlessen hebben een vaste opbouw en de groep weet wat er komt.",
    "Ik ken de leerbedrijven in de regio en bel er makkelijk een op.",
  ],
  "could-improve": [
    "Ik geef te snel zelf het antwoord als een student twijfelt.",
    "Verslagen van gesprekken blijven liggen tot het eind van de week.",
    "Bij doorverwijzen weet ik niet altijd wie wat doet.",
  ],
  qualities: [
    "Ik blijf rustig als het spannend wordt in een groep.",
    "Ik kan goed uitleggen waarom iets nodig is.",
  ],
  motives: ["Ik krijg energie van studenten die hun eerste stage durven kiezen."],
  networking: ["Van een collega uit een ander team leer ik hoe je ouders erbij haalt."],
} as const satisfies Record<string, readonly string[]>;

export const questionTexts = [
  "Hoe vraag ik door als iemand ‘weet ik niet’ zegt?",
  "Hoe maak ik van een stagebezoek een gesprek over de toekomst?",
  "Hoe krijg ik de hele klas aan het denken over een volgende stap?",
  "Hoe begeleid ik iemand die wil stoppen, zonder het over te nemen?",
] as const;

/** What an action of the demo leaves out. */
export const actionTexts = { competence: "", carriers: [] };

type Planned = Omit<ActionWords, "dueOn" | "competence" | "carriers"> & { readonly month: number };

export const wholePlan: {
  readonly parts: Partial<Record<PartKind, string>>;
  readonly ambition: PartBody;
  readonly questions: readonly (QuestionWords & { readonly actions: readonly Planned[] })[];
} = {
  parts: {
    "going-well":
      "Studenten zeggen dat ze bij mij durven te twijfelen. In de intervisie hoor ik terug dat ik goed samenvat.",
    "could-improve":
      "Ik vul te snel in wat iemand bedoelt. Dan gaat het over mijn oplossing en niet over hun keuze.",
    qualities: "Ik luister en ik onthoud wat iemand eerder zei. Wat ik mis: stiltes laten vallen.",
    motives: "Het mooiste moment is als iemand zelf ziet waar het heen kan. Daar wil ik meer van.",
    steering: "Ik wil dit jaar een keer een loopbaanles geven aan een klas die ik niet ken.",
  },
  ambition: {
    words:
      "Over een paar jaar wil ik collega’s leren hoe je een loopbaangesprek voert. Misschien ook buiten deze school.",
    place: "unknown",
  },
  questions: [
    {
      ...{ title: "Hoe vraag ik door als iemand ‘weet ik niet’ zegt?", type: "question", hypothesis: "" },
      contributesTo: "Elk stagebezoek wordt ook een loopbaangesprek",
      actions: [
        {
          ...{ month: 12, what: "Vier gesprekken voeren met de vragenkaart", context: "guidance" },
          ...{ careerCompetence: "motives", responsible: "individual", needs: "niets", funding: "" },
          successSign: "In elk gesprek noemt de student zelf wat belangrijk is",
        },
        {
          ...{ month: 3, what: "Twee gesprekken terugkijken met een collega", context: "guidance" },
          ...{
            careerCompetence: null,
            responsible: "organisation",
            needs: "Twee uur vervanging in maart",
            funding: "own-budget",
          },
          successSign: "We horen samen waar ik te snel invul",
        },
      ],
    },
    {
      ...{ title: "Wat gebeurt er als ik vijf tellen stil blijf?", type: "experiment" },
      hypothesis: "Dan vertelt iemand meer dan ik had bedacht.",
      contributesTo: "Eigen keuze: hier loop ik elke week tegenaan",
      actions: [
        {
          ...{ month: 2, what: "Stilte uitproberen in drie mentorlessen", context: "lesson" },
          ...{ careerCompetence: "qualities", responsible: "individual", needs: "niets", funding: "" },
          successSign: "Iemand die anders zwijgt, zegt iets",
        },
      ],
    },
  ],
};
