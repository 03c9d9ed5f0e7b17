import { uses } from "@/lib/glossary/confusion/rules";
import { asDate, type Day, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Colleague } from "@/prisma/seed/people";
import { randomFrom } from "@/prisma/seed/random";
import type { OwnIdiom } from "@/prisma/seed/texts/idiom";

/** What people looked up, typed otherwise and took over in a month, as a school of this size might. */
const lookedUp = {
  teamPlan: [46, 31, 17],
  growthMeter: [38, 0, 0],
  coach: [21, 58, 34],
  trialogue: [27, 14, 3],
  personalPlan: [24, 0, 0],
  teacher: [4, 33, 21],
  buyIn: [13, 0, 0],
  consistencyCheck: [6, 0, 0],
} as const;

type Told = {
  readonly idiom: OwnIdiom;
  readonly writerId: string;
  readonly directorId: string;
  readonly colleagues: readonly Colleague[];
  readonly today: Day;
};

/** How long ago the institution chose its words: long enough to be used to them, short enough to be asked about. */
const chosen = { days: -34 } as const;

/** What an institution calls things, its own terms, and who read so far that a word changed. */
export async function tellIdiom(tx: TenantTx, told: Told): Promise<void> {
  const { idiom, writerId, directorId, today } = told;
  const on = asDate(later(today, chosen));
  const adopted = { adoptedAt: on, adoptedById: directorId, ownerId: writerId };
  await tx.glossaryTerm.createMany({
    data: idiom.terms.map((term) => ({ id: newId(), ...term, ...adopted })),
  });
  await tx.localWord.createMany({
    data: idiom.words.map(({ note: _, before: __, ...word }) => ({ id: newId(), ...word })),
  });
  const changes = idiom.words.map(({ code, before, singular, note }) => ({
    ...{ id: newId(), code, kind: "name", before, after: singular, note },
    ...{ startsOn: on, madeAt: on, madeById: writerId },
  }));
  await tx.glossaryChange.createMany({ data: changes });
  await tx.termUse.createMany({ data: [1, 2].flatMap((ago) => usesIn(later(today, { months: -ago }), ago)) });
  const random = randomFrom("idiom");
  const readers = told.colleagues.filter(({ id }) => id === writerId || random() < 0.7);
  await tx.glossaryReading.createMany({
    data: changes.flatMap(({ id }) =>
      readers.map((reader) => ({ changeId: id, personId: reader.id, readAt: on })),
    ),
  });
}

/** The counts of one month; the longer ago, the less the glossary was used. */
function usesIn(day: Day, ago: number) {
  const month = asDate(`${day.slice(0, 7)}-01`);
  return Object.entries(lookedUp).flatMap(([code, counts]) =>
    counts.flatMap((count, place) => {
      const times = Math.floor(count / ago);
      return times > 0 ? [{ month, code, use: uses[place] ?? "opened", times }] : [];
    }),
  );
}
