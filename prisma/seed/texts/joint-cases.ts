/** What colleagues lay before each other in the demo: nothing by which anybody could be known. */
export const jointCaseTexts = {
  held: {
    going:
      "Een student meldt zich vaak ziek op dagen met praktijk. Op andere dagen gaat het goed. In het gesprek blijft het bij ‘weet ik niet’.",
    tried: "Twee gesprekken, een ander werkplein geprobeerd, en contact met thuis in overleg met de student.",
    question: "Wanneer laat je dit bij de coach, en wanneer haal je er iemand bij?",
    insights:
      "Niet wachten tot het stopt. Een adviseur kan meedenken zonder dat de student meteen wordt doorverwezen. Vraag eerst wat op goede dagen anders is.",
  },
  planned: {
    going:
      "Een student wil na dit jaar iets heel anders, maar durft dat thuis niet te zeggen. De opleiding afmaken voelt als verloren tijd.",
    tried: "Een gesprek over wat wel energie geeft, en een middag meelopen bij een andere opleiding.",
    question: "Hoe praat je over een andere keuze zonder dat de student zich geduwd voelt?",
  },
  concept: {
    going:
      "Iemand in een nieuwe groep zegt niets in gesprekken over later. Alles is goed, en niets staat vast.",
    tried: "Open vragen, kaartjes met beroepen, en samen buiten lopen.",
    question: "Welke werkvorm helpt bij wie nog niet wil kiezen?",
  },
  agreement: {
    title: "Eerst samen kijken, dan pas doorverwijzen",
    words:
      "Twijfelt een coach, dan belt die eerst een adviseur. Samen bepalen ze of doorverwijzen nodig is. De adviseur schuift één keer per periode aan bij de teammiddag.",
  },
} as const;
