/**
 * Finds a student in the demo of DATA_DIR, which serves at this moment, opens sessions for them and those around them,
 * and writes both on its last line. A program of its own: the product's modules load under the conditions of a server.
 */
import { dayOf } from "@/lib/platform/calendar";
import { callEntrance } from "@/lib/platform/entrance";
import { readInstallation } from "@/lib/platform/env";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { openDatabase } from "@/lib/platform/installation/database";
import { asOwner } from "@/lib/platform/installation/owner";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import { institutionId, type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { cookieName, sealToken } from "@/lib/platform/token";
import { admit } from "@/prisma/seed/builders";
import type { Circle, Somebody } from "@/tests/support/circle";

const [office = "", email = ""] = process.argv.slice(2);
const open = await openDatabase(readInstallation());
Object.assign(process.env, {
  DATABASE_URL: open.ownerUrl,
  APP_DATABASE_URL: open.appUrl,
  AUTH_SECRET: open.authSecret,
  MASTER_KEY: open.masterKey,
});

type Account = { institution: string; person: string; identity: string; email: string | null };

const accounts = await asOwner(open.ownerUrl, async (owner) => {
  const { rows } = await owner.query<Account>(
    `select m.institution_id as institution, m.person_id as person, m.identity_id as identity, c.email
     from entrance.memberships m left join entrance.credentials c using (identity_id)`,
  );
  return rows;
});
const asker = accounts.find((account) => account.email === email);
const home = institutionId(asker?.institution ?? "");

type Found = Readonly<Record<"student" | "coach" | "team", string>>;

/** With a report of the present coach, the last by name, so that journeys that take the first are left alone. */
async function findStudent(tx: TenantTx): Promise<Found | undefined> {
  const today = dayOf(new Date());
  const [a, e, o] = [Prisma.sql`a`, Prisma.sql`e`, Prisma.sql`o`];
  const isTheirs =
    office === "coach"
      ? Prisma.sql`a.coach_id = ${asker?.person}::uuid`
      : Prisma.sql`a.coach_id <> ${asker?.person}::uuid and exists (select from appointments o
          where o.institution_id = a.institution_id and o.person_id = ${asker?.person}::uuid
            and o.office = 'team-lead' and o.team_id = e.team_id and ${runsOn(o, today)})`;
  const known = accounts.map(({ person }) => person);
  const [found] = await tx.$queryRaw<Found[]>`
    select a.student_id::text as student, a.coach_id::text as coach, e.team_id::text as team
    from coach_assignments a
    join enrolments e on e.institution_id = a.institution_id and e.student_id = a.student_id and ${runsOn(e, today)}
    join people p on p.institution_id = a.institution_id and p.id = a.student_id
    where ${coachesOn(a, today)} and ${isTheirs} and a.student_id <> all(${known}::uuid[])
      and (${office} = 'coach' or a.coach_id <> all(${known}::uuid[]))
      and exists (select from conversations c
        join conversation_reports r on r.institution_id = c.institution_id and r.conversation_id = c.id
        where c.institution_id = a.institution_id and c.student_id = a.student_id and c.coach_id = a.coach_id)
    order by p.sort_name desc, p.id limit 1`;
  return found;
}

async function findColleagues(tx: TenantTx, { team, coach }: Found): Promise<readonly string[]> {
  const m = Prisma.sql`m`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.person_id::text as id from team_memberships m
    where m.team_id = ${team}::uuid and m.person_id <> ${coach}::uuid and ${runsOn(m, dayOf(new Date()))}
      and not exists (select from appointments o where o.institution_id = m.institution_id and o.person_id = m.person_id)
    order by m.person_id`;
  return rows.map(({ id }) => id);
}

async function introduce(tx: TenantTx, id: string | undefined): Promise<Somebody> {
  if (!id) throw new Error("The demo has nobody like this.");
  const person = await tx.person.findFirstOrThrow({
    where: { id },
    select: { givenName: true, infix: true, familyName: true },
  });
  const known = accounts.find((account) => account.person === id)?.identity;
  const sessionId = newId();
  await callEntrance("openSession", sessionId, known ?? (await admit(home, id)), "", null, false);
  return { id, name: fullName(person), cookie: `${cookieName("koers")}=${await sealToken(sessionId)}` };
}

const circle = await withTenant(home, async (tx): Promise<Circle> => {
  const found = await findStudent(tx);
  const [colleague, nextCoach] = found ? await findColleagues(tx, found) : [];
  return {
    student: await introduce(tx, found?.student),
    coach: await introduce(tx, found?.coach),
    colleague: await introduce(tx, colleague),
    nextCoach: await introduce(tx, nextCoach),
  };
});
console.log(JSON.stringify(circle));
await open.release({ leaveRunning: true });
process.exit(0);
