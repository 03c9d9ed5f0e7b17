import type { EffortFigures } from "@/lib/effort/figures/queries";
import { stands, type ToldPlace } from "@/lib/effort/figures/rules";
import type { EffortPart } from "@/lib/effort/parts/rules";
import { type Sheet, sheetOf } from "@/lib/exchange/lists/files";
import type { Messages } from "@/lib/platform/messages";

type Words = Messages["effort"];

/** The figures as a workbook: how far students are by place, and each part by place; what may not be told says so. */
export function figureSheets(words: Words, { places, parts }: EffortFigures): Sheet[] {
  const { figures, dimensions, file } = words;
  const overview = sheetOf<ToldPlace>(
    file.overview,
    [
      { header: figures.place, of: ({ name }) => name },
      { header: figures.students, kind: "whole", of: ({ students }) => students },
      ...stands.map((stand, step) => ({
        header: figures.stands[stand],
        kind: "whole" as const,
        of: (place: ToldPlace) => countOf(words, place, step),
      })),
    ],
    places,
  );
  const lines = sheetOf(
    figures.file.parts,
    [
      { header: figures.place, of: ({ place }) => place.name },
      { header: file.dimension, of: ({ part }) => dimensions[part.dimension] },
      { header: file.part, of: ({ part }) => part.name },
      { header: figures.file.asked, kind: "whole", of: (line) => toldOf(line)?.asked ?? figures.tooFew },
      { header: figures.file.done, kind: "whole", of: (line) => toldOf(line)?.done ?? figures.tooFew },
    ],
    places.flatMap((place) => parts.map((part) => ({ place, part }))),
  );
  return [overview, lines];
}

/** How many stand there; of those that go together with a neighbour, the words say with which. */
function countOf({ figures }: Words, { bands }: ToldPlace, step: number): number | string {
  const band = bands.find(({ from, to }) => from <= step && step <= to);
  if (!band) return figures.tooFew;
  if (band.from === band.to) return band.count;
  const together = stands.slice(band.from, band.to + 1).map((stand) => figures.stands[stand]);
  return `${band.count}: ${together.join(figures.or)}`;
}

function toldOf({ place, part }: { readonly place: ToldPlace; readonly part: EffortPart }) {
  return place.parts.get(part.id);
}
