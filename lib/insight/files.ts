import type { ListColumn } from "@/lib/exchange/lists/rules";
import { planStateOf } from "@/lib/insight/listing/rules";
import { teaches } from "@/lib/insight/measures/rules";
import type { MannerOfTalks, PlaceFigures } from "@/lib/insight/rules";
import type { Messages } from "@/lib/platform/messages";

type Words = Messages["insight"];

/** The list of teams as somebody takes it along; what does not apply or is withheld stays empty or says so. */
export function teamColumns(
  { file, list }: Pick<Words, "file" | "list">,
  places: readonly PlaceFigures[],
): ListColumn<PlaceFigures>[] {
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const hasContracts = places.some(({ contracts }) => contracts !== "hidden");
  const hasScans = places.some(({ scans }) => scans !== "hidden");
  const count = (header: string, of: (place: PlaceFigures) => number): ListColumn<PlaceFigures> => ({
    header,
    kind: "whole",
    of: (place) => (teaches(place) ? of(place) : null),
  });
  const { columns } = file;
  return [
    { header: columns.team, of: ({ name }) => name },
    { header: columns.unit, of: ({ parentId }) => nameOf.get(parentId ?? "") ?? null },
    count(columns.students, ({ talks }) => talks.students),
    count(columns.none, ({ talks }) => talks.none),
    count(columns.one, ({ talks }) => talks.one),
    count(columns.more, ({ talks }) => talks.more),
    count(columns.covered, ({ talks }) => talks.covered),
    count(columns.onSchedule, ({ talks }) => talks.onSchedule),
    {
      header: columns.plan,
      of: (place) => (place.plans.whole > 0 ? list.planState[planStateOf(place)] : null),
    },
    ...shareColumns("staff", [columns.staff, columns.withRole], list),
    count(columns.active, ({ coaches }) => coaches.whole),
    count(columns.uncoached, ({ coaches }) => coaches.whole - coaches.part),
    ...shareColumns("visits", [columns.teachers, columns.visited], list),
    ...shareColumns("career", [columns.talks, columns.career], list),
    ...shareColumns("inPerson", [columns.placed, columns.inPerson], list),
    ...shareColumns("length", [columns.timed, columns.length], list),
    ...shareColumns("trialogue", [columns.homed, columns.trialogue], list),
    ...shareColumns("continuity", [columns.coached, columns.continuity], list),
    ...(hasScans ? [scanColumn({ file, list })] : []),
    ...(hasContracts ? hourColumns({ file, list }) : []),
  ];
}

/** Of how many, and how many of these. */
function shareColumns(
  code: "staff" | "visits" | MannerOfTalks,
  [whole, part]: readonly [string, string],
  list: Words["list"],
): ListColumn<PlaceFigures>[] {
  const column = (header: string, key: "part" | "whole"): ListColumn<PlaceFigures> => ({
    header,
    kind: "whole",
    of: (place) => {
      const share = place[code];
      if (!teaches(place)) return null;
      return share === "withheld" ? list.withheld : share[key];
    },
  });
  return [column(whole, "whole"), column(part, "part")];
}

function scanColumn({ file, list }: Pick<Words, "file" | "list">): ListColumn<PlaceFigures> {
  return {
    header: file.columns.scanned,
    kind: "whole",
    of: (place) => {
      if (!teaches(place)) return null;
      return typeof place.scans === "string" ? list.withheld : place.scans.part;
    },
  };
}

function hourColumns({ file, list }: Pick<Words, "file" | "list">): ListColumn<PlaceFigures>[] {
  const hours = (header: string, key: "minutes" | "minutesEnding"): ListColumn<PlaceFigures> => ({
    header,
    kind: "decimal",
    of: ({ contracts }) => (typeof contracts === "string" ? list.withheld : contracts[key] / 60),
  });
  return [hours(file.columns.minutes, "minutes"), hours(file.columns.ending, "minutesEnding")];
}
