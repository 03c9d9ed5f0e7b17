import { type Day, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";

type Story = { readonly roleId: string | undefined; readonly hrId: string; readonly today: Day };

/** What the demo institutions ask of who guides students: their own words, and no framework's. */
const asked = [
  { kind: "training", words: "Heeft onze basistraining gesprekken voeren gevolgd.", withinMonths: 12 },
  {
    kind: "experience",
    words: "Heeft een half jaar met een ervaren collega meegelopen.",
    withinMonths: null,
  },
  { kind: "agreement", words: "Heeft minstens drie vaste dagdelen voor studenten.", withinMonths: null },
] as const;

/** Who may be given the role, in its one version, and how that stands for everybody who has it (E7). */
export async function writeCriteria(tx: TenantTx, { roleId, hrId, today }: Story): Promise<void> {
  const profile = roleId && (await tx.roleProfile.findFirst({ where: { roleId }, select: { id: true } }));
  if (!profile) return;
  const criteria = asked.map((one) => ({ ...one, id: newId(), profileId: profile.id }));
  await tx.roleCriterion.createMany({ data: criteria.map((one) => ({ ...one, origin: one.id })) });
  const [training, ...others] = criteria.map(({ id }) => id);
  const saidAt = momentOf(later(today, { weeks: -9 }), "13:20");
  await tx.$executeRaw`
    with held as (
      select a.id, a.starts_on, row_number() over (order by a.person_id, a.id) as place
      from role_assignments a where a.role_id = ${roleId}::uuid
    )
    insert into criterion_standings (assignment_id, criterion_id, origin, standing, reached_on, due_on, said_at, said_by_id)
    select h.id, c.id, c.id, case when x.due_on is null then 'there' else 'open' end,
      case when x.due_on is null then least(h.starts_on, ${today}::date) end, x.due_on, ${saidAt}::timestamptz, ${hrId}::uuid
    from held h
    cross join unnest(${[training, ...others]}::uuid[]) as c (id)
    cross join lateral (select case
      when c.id <> ${training}::uuid then null
      when h.place % 11 = 5 then ${later(today, { days: -12 })}::date
      when h.place % 4 = 1 then ${later(today, { months: 4 })}::date end as due_on) x`;
}
