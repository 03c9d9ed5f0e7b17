import type { Area, ItemKind, ItemWords } from "@/lib/portfolio/rules";

type Text = Pick<ItemWords, "title" | "competences"> &
  Partial<ItemWords> & {
    readonly kind: ItemKind;
    readonly area: Area;
    readonly daysAgo: number;
    /** Whether it is about the period of practice. */
    readonly isPractice?: true;
    /** Whether the coach reads it. */
    readonly isShared?: true;
    readonly isHidden?: true;
  };

/** What the student of the demo accounts keeps: something of each kind, and of most areas. */
export const portfolioTexts: readonly Text[] = [
  {
    ...{ kind: "reflection", area: "career", daysAgo: 12, isPractice: true, isShared: true },
    title: "Een boze klant op maandag",
    happened:
      "Een klant was boos omdat zijn bestelling er niet was. Mijn begeleider was weg. Ik heb eerst laten uitpraten en toen gevraagd wat hij echt nodig had.",
    meaning:
      "Ik bleef rustiger dan ik dacht. Ik merk dat ik goed ben met mensen, ook als het spannend is. Daar wil ik iets mee.",
    next: "Ik vraag of ik een dag mag meelopen bij de klantenservice van het bedrijf.",
    competences: ["qualities", "exploration"],
  },
  {
    ...{ kind: "work", area: "learning", daysAgo: 30, isShared: true },
    title: "Mijn eerste eigen planning",
    words:
      "Voor het project maakte ik de planning voor vier mensen. In week drie liepen we achter. Toen heb ik met iedereen apart gepraat en het werk anders verdeeld. We waren op tijd klaar.",
    competences: ["qualities"],
  },
  {
    ...{ kind: "result", area: "learning", daysAgo: 55 },
    title: "Nederlands gehaald: een 7",
    words: "Vorig jaar had ik nog een 5. Ik heb elke week een uur gelezen en om uitleg gevraagd.",
    competences: [],
  },
  {
    ...{ kind: "reflection", area: "dialogue", daysAgo: 70 },
    title: "Met mijn oom over zijn werk",
    happened: "Ik vroeg mijn oom waarom hij na twintig jaar ander werk ging doen.",
    meaning: "Hij zei dat je altijd opnieuw mag kiezen. Dat haalt bij mij de druk eraf.",
    competences: ["networking", "motives"],
  },
  {
    ...{ kind: "reflection", area: "ethics", daysAgo: 41, isPractice: true, isHidden: true },
    title: "Een fout die niemand zag",
    happened: "Ik had iets verkeerd ingevoerd en niemand had het door. Ik heb het toch gezegd.",
    meaning: "Eerlijk zijn voelde eerst eng, daarna als een opluchting.",
    next: "Volgende keer zeg ik het meteen.",
    competences: ["motives"],
  },
  {
    ...{ kind: "goal", area: "career", daysAgo: 9, isShared: true },
    title: "Een bedrijf zoeken voor mijn volgende stage",
    words: "Voor de kerst heb ik drie bedrijven gebeld en met iemand gepraat die er werkt.",
    competences: ["steering", "networking"],
  },
];

/** How they see it, before and now. */
export const outlookTexts = [
  {
    kind: "profession",
    daysAgo: 300,
    words: "Ik dacht dat het vooral achter een computer zitten was.",
  },
  {
    kind: "profession",
    daysAgo: 20,
    words:
      "Het is vooral werken met mensen: luisteren, uitleggen en dan pas iets oplossen. Dat had ik niet verwacht, en ik vind het leuk.",
  },
  {
    kind: "perspective",
    daysAgo: 20,
    words:
      "Ik wil na dit diploma door naar niveau 4, en later zelf een klein team leiden. Daarvoor moet ik leren plannen en nee zeggen.",
  },
] as const;

export const placementText = { company: "Werkplaats De Haven", country: "" } as const;
