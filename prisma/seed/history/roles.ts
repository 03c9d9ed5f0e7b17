import { type Day, later, momentOf, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { introduceStartingRoles } from "@/lib/profiles/starting/commands";
import { readStartingSets } from "@/lib/profiles/starting/schema";
import { introduceSet } from "@/lib/profiles/starting/sets/commands";
import { between, type Random } from "@/prisma/seed/random";

type KeyHolders = { readonly hrId: string; readonly directorateId: string };

/** Which roles still wait: for the second key, or for both. The others are in force since two years. */
export type Waiting = { readonly forDirectorate: readonly string[]; readonly concept: readonly string[] };

export type Assigned = {
  readonly personId: string;
  readonly roleId: string;
  readonly teamId: string | null;
  readonly minutesPerYear: number;
  readonly startsOn: Day;
};

/** Frameworks the institution took over besides its own. */
const sets: readonly string[] = ["ideale-loopbaanbegeleider", "loopbaancompetenties", "raamwerk-lob"];

/** Lays the starting roles ready and puts most of them in force. Returns the roles' ids by code. */
export async function publishRoles(
  tx: TenantTx,
  { hrId, directorateId }: KeyHolders,
  { today, waiting }: { today: Day; waiting: Waiting },
): Promise<Record<string, string>> {
  const introducedOn = rangeOf(schoolYearOfDay(today) - 2).from;
  const introduced = await introduceStartingRoles(tx, {
    personId: hrId,
    now: momentOf(introducedOn, "09:00"),
  });
  if (!introduced.ok) throw new Error(introduced.refusal);
  const { roles } = introduced.data;
  for (const set of readStartingSets().filter(({ code }) => sets.includes(code))) await introduceSet(tx, set);
  const profiles = await tx.roleProfile.findMany({ select: { id: true, role: { select: { code: true } } } });
  const turned = profiles.flatMap(({ id, role }) => {
    const code = role.code ?? "";
    if (waiting.concept.includes(code)) return [];
    const hr = { profileId: id, key: "hr", approvedById: hrId };
    if (waiting.forDirectorate.includes(code)) return [{ ...hr, approvedAt: momentOf(today, "08:30") }];
    const approvedAt = momentOf(introducedOn, "11:00");
    const directorate = { profileId: id, key: "directorate", approvedById: directorateId };
    return [hr, directorate].map((key) => ({ ...key, approvedAt }));
  });
  await tx.profileApproval.createMany({ data: turned });
  const unfinished = [...waiting.forDirectorate, ...waiting.concept];
  await tx.roleProfile.updateMany({
    where: { role: { code: { in: unfinished } } },
    data: { schoolYear: schoolYearOfDay(today) },
  });
  return roles;
}

/** Gives people their roles, in one statement. */
export async function assignRoles(tx: TenantTx, rows: readonly Assigned[]): Promise<void> {
  await tx.$executeRaw`
    insert into role_assignments (id, person_id, role_id, team_id, minutes_per_year, starts_on)
    select * from unnest(${rows.map(() => newId())}::uuid[], ${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.roleId)}::uuid[],
      ${rows.map((r) => r.teamId)}::uuid[], ${rows.map((r) => r.minutesPerYear)}::int[], ${rows.map((r) => r.startsOn)}::date[])`;
}

/** These people confirmed the tasks of their roles in the third week of this school year, where a profile was in force. */
export async function confirmTasksOf(tx: TenantTx, personIds: readonly string[], today: Day): Promise<void> {
  const schoolYear = schoolYearOfDay(today);
  const confirmedOn = later(rangeOf(schoolYear).from, { weeks: 3 });
  if (confirmedOn > today) return;
  await tx.$executeRaw`
    insert into task_confirmations (person_id, role_id, profile_id, school_year, confirmed_at)
    select distinct on (a.person_id, a.role_id) a.person_id, a.role_id, p.id, ${schoolYear}::smallint,
      ${momentOf(confirmedOn, "15:30")}::timestamptz
    from role_assignments a
    join role_profiles p on p.role_id = a.role_id and p.school_year <= ${schoolYear}
    where a.person_id = any(${[...personIds]}::uuid[])
      and 2 = (select count(*) from profile_approvals k where k.profile_id = p.id)
    order by a.person_id, a.role_id, p.number desc`;
}

/** Hours a year for guiding so many students, in minutes: half an hour a talk, and some time round it. */
export function coachMinutes(students: number, random: Random): number {
  return Math.round((students * between(60, 90, random)) / 30) * 30;
}
