/** Pages next to talks, at addresses that exist nowhere. */
export const links = [
  { name: "Beroepen in beeld", address: "https://beroepen.example/" },
  { name: "Doorstuderen na het mbo", address: "https://doorstuderen.example/" },
  { name: "Keuzedelen van onze opleidingen", address: "https://keuzedelen.example/" },
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
