/** Pages next to talks that anybody in the mbo knows. */
export const links = [
  { name: "KiesMBO: opleidingen en beroepen", address: "https://www.kiesmbo.nl/" },
  { name: "MBOstad: wat past bij mij", address: "https://www.mbostad.nl/" },
  { name: "SBB: stages en leerbedrijven", address: "https://www.s-bb.nl/" },
];

export const teamQuestions = [
  "Wat zou je thuis over deze week vertellen?",
  "Van wie heb je laatst iets geleerd?",
];

/** What the student of the demo accounts shared before a talk. */
export const preparation = {
  card: "motives-1",
  ownQuestion: "",
  wentWell: "Op stage mocht ik voor het eerst alleen een klant helpen. Dat ging goed.",
  talkAbout: "Ik twijfel of ik hierna wil werken of verder wil leren.",
};
