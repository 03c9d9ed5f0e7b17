import type { AgreementKind } from "@/lib/agreements/rules";

type Text = {
  readonly kind: AgreementKind;
  readonly title: string;
  readonly words: string;
  /** So many days ago. */
  readonly agreed: number;
  /** So many days from now; null without a day. */
  readonly due: number | null;
  readonly kept?: true;
};

/** What teams of the demo institutions agreed. */
export const agreementTexts: readonly Text[] = [
  {
    ...{ kind: "agreement", agreed: 80, due: -12 },
    title: "Overstappers horen binnen een week wie hen begeleidt",
    words:
      "Wie van team wisselt, krijgt binnen vijf lesdagen een naam en een eerste afspraak. Het team dat iemand ontvangt, regelt dat.",
  },
  {
    ...{ kind: "norm", agreed: 120, due: null },
    title: "We bereiden elk gesprek voor",
    words: "Je leest vooraf wat er de vorige keer is afgesproken en weet waar je over begint.",
  },
  {
    ...{ kind: "agreement", agreed: 60, due: 40 },
    title: "Samen één dag voor bedrijven",
    words:
      "De twee teams nodigen in het voorjaar op dezelfde dag bedrijven uit, zodat zij maar één keer hoeven te komen.",
  },
  {
    ...{ kind: "agreement", agreed: 150, due: -30, kept: true },
    title: "Verslagen staan binnen een week in Koers",
    words: "Na een gesprek leg je het binnen een week vast, ook als het kort was.",
  },
  {
    ...{ kind: "norm", agreed: 90, due: 180 },
    title: "We vragen door voor we advies geven",
    words: "Eerst drie open vragen, dan pas een tip. We kijken één keer per jaar bij elkaar mee.",
  },
];
