import { asDate, type Day, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { agreementTexts } from "@/prisma/seed/texts/agreements";

type Told = {
  readonly teams: readonly { readonly id: string }[];
  readonly leaders: ReadonlyMap<string, string>;
  readonly today: Day;
};

/** What the first teams agreed with each other: one past its day, one that was kept, some that run, and norms. */
export async function writeAgreements(tx: TenantTx, { teams, leaders, today }: Told): Promise<void> {
  const led = teams.flatMap(({ id }) => {
    const leadId = leaders.get(id);
    return leadId ? [{ id, leadId }] : [];
  });
  const told = agreementTexts.flatMap((text, place) => {
    const team = led[place % led.length];
    const other = led[(place + 1) % led.length];
    return team && other ? [{ ...text, id: newId(), team, otherId: other.id }] : [];
  });
  await tx.teamAgreement.createMany({
    data: told.map(({ id, team, kind, title, words, agreed, due, kept }) => ({
      ...{ id, teamId: team.id, createdById: team.leadId, kind, title, words },
      agreedOn: asDate(later(today, { days: -agreed })),
      ...(due === null ? {} : { dueOn: asDate(later(today, { days: due })) }),
      ...(kept
        ? {
            settlement: "kept",
            settledAt: momentOf(later(today, { days: -10 }), "11:00"),
            settledById: team.leadId,
          }
        : {}),
    })),
  });
  await tx.agreementParty.createMany({
    data: told.flatMap(({ id, team, otherId, kind }) =>
      kind === "agreement" && otherId !== team.id ? [{ id: newId(), agreementId: id, teamId: otherId }] : [],
    ),
  });
}
