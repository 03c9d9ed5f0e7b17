/** What one round of a scan says: a step for each of the five questions, by who chose it. */
export type ScanSteps = {
  readonly self: readonly number[];
  readonly coach: readonly number[];
  readonly company: readonly number[];
};

/** How somebody grew over rounds, oldest first, and what is said with the last one. */
export type ScanStory = {
  readonly rounds: readonly ScanSteps[];
  readonly words: { readonly self: string; readonly coach: string; readonly company: string };
};

export const scanStories: readonly ScanStory[] = [
  {
    rounds: [
      { self: [1, 1, 0, 0, 1], coach: [1, 0, 0, 0, 1], company: [1, 1, 1, 0, 1] },
      { self: [2, 2, 1, 1, 1], coach: [1, 1, 1, 1, 1], company: [1, 1, 2, 1, 1] },
      { self: [3, 2, 1, 2, 1], coach: [2, 2, 2, 1, 1], company: [1, 2, 3, 2, 1] },
    ],
    words: {
      self: "Op stage doe ik nu een hele middag zelf. Ik vertel dan ook waarom ik iets zo aanpak.",
      coach:
        "In ons laatste gesprek vertelde je zelf wat je wilt. Iemand om raad vragen stel je nog vaak uit.",
      company:
        "Je werkt netjes en let goed op. Bij drukte kijk je nog vaak wat een ander doet, terwijl je het al kunt.",
    },
  },
  {
    rounds: [
      { self: [1, 0, 1, 0, 0], coach: [1, 0, 1, 0, 0], company: [1, 1, 1, 0, 1] },
      { self: [1, 1, 1, 0, 0], coach: [1, 1, 1, 1, 1], company: [2, 1, 2, 1, 1] },
      { self: [1, 1, 2, 1, 1], coach: [2, 1, 2, 1, 1], company: [3, 2, 2, 1, 2] },
    ],
    words: {
      self: "Op het bedrijf gaat het wel. Ik vind het lastig om te zeggen waar ik goed in ben.",
      coach: "Je bent bescheiden. Op school help je anderen zonder dat je het zelf merkt.",
      company: "Je deelt je dag zelf in en ziet het werk liggen. Daar mag je trots op zijn.",
    },
  },
  {
    rounds: [
      { self: [1, 2, 1, 1, 1], coach: [1, 1, 1, 0, 1], company: [0, 1, 1, 1, 1] },
      { self: [2, 2, 1, 1, 1], coach: [1, 2, 1, 1, 1], company: [1, 2, 1, 1, 2] },
      { self: [2, 2, 2, 2, 2], coach: [2, 2, 2, 1, 2], company: [2, 2, 2, 2, 2] },
    ],
    words: {
      self: "Ik weet nu dat ik met mensen wil werken. Daar krijg ik energie van.",
      coach: "Je kunt goed vertellen wat je wilt. Nu nog kiezen wat je volgende stap is.",
      company: "Je leert snel en zegt het als iets niet lukt. Ga zo door.",
    },
  },
];

/** Where students of a programme learn in practice: the first whose words are in the programme's name. */
const companies = [
  { of: ["dier", "veehouderij"], company: "Dierenkliniek De Waal", trainer: "Marit Hoekstra" },
  { of: ["voeding", "kok", "bediening"], company: "Zuivelhoeve Van Dam", trainer: "Ilse van Dam" },
  { of: ["natuur"], company: "Landgoed Ooijzicht", trainer: "Jan Wijers" },
  { of: ["bloem"], company: "Bloemenatelier Puur", trainer: "Sanne Arends" },
  { of: ["hovenier"], company: "Hoveniersbedrijf Van Leeuwen", trainer: "Bert van Leeuwen" },
  { of: ["verpleeg", "verzorg", "zorg", "assist"], company: "Woonzorg De Linde", trainer: "Hanna Dijkstra" },
  { of: ["sport"], company: "Sportcentrum Oostrand", trainer: "Yusuf Kaya" },
] as const;

/** The company where somebody of this programme learns; null where the demo knows none. */
export function companyOf(programme: string): { company: string; trainer: string } | null {
  const name = programme.toLowerCase();
  return companies.find(({ of }) => of.some((word) => name.includes(word))) ?? null;
}

/** What a scan that was opened on a day is called: by its half of the year, so that two in a year differ. */
export function scanNameOn(name: string, day: string): string {
  return `${name} ${Number(day.slice(5, 7)) < 8 ? "voorjaar" : "najaar"} ${day.slice(0, 4)}`;
}
