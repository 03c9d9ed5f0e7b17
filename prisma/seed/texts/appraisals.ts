/** What the demo's leader wrote of a colleague, aspect by aspect in the order of the starting frame. */
export const judgement = {
  aspects: [
    {
      choice: "above",
      words:
        "Je lessen staan. Studenten noemen je rust, en in de drukke weken van november bleef je met iedereen in gesprek.",
    },
    {
      choice: "expected",
      words:
        "Je neemt taken over als iemand uitvalt en zegt het als het te veel wordt. In het overleg hoor ik je graag eerder.",
    },
    {
      choice: "expected",
      words:
        "De verslagen waren op tijd. Twee keer schoof een bezoek door zonder bericht; dat hebben we besproken.",
    },
    {
      choice: "expected",
      words: "Je deed de scholing over begeleiden en liet het team zien wat je eraan had.",
    },
  ],
  overall:
    "Je doet je werk goed en het team bouwt op je. Komend jaar gaat het over eerder aan de bel trekken, niet over harder werken.",
} as const;

export const reaction =
  "Ik herken dit. Over de doorgeschoven bezoeken had ik liever meteen iets gehoord, dat hebben we nu afgesproken.";
