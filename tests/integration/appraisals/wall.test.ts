import { expect, test } from "vitest";
import { findAnswers, findWritten } from "@/lib/appraisals/content/queries";
import { listEmployees } from "@/lib/appraisals/employees/queries";
import { findFrameFor } from "@/lib/appraisals/frames/queries";
import { listPassages } from "@/lib/appraisals/passages/queries";
import * as commands from "@/lib/appraisals/commands";
import { claimAppraisal, findAppraisal, listAppraisals } from "@/lib/appraisals/queries";
import { staffTalkTasksOf } from "@/lib/conversations/staff/agenda/queries";
import { findOpenedPlan, listLeaders } from "@/lib/plans/personal/opening/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { askTogether } from "@/lib/platform/together";
import { listVisits } from "@/lib/visits/queries";
import * as given from "@/tests/support/appraisals";

const now = new Date();

async function countUses(tx: TenantTx): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ name: string; uses: number }[]>`
    select relname::text as name,
      (coalesce(seq_scan, 0) + coalesce(idx_scan, 0) + n_tup_ins + n_tup_upd + n_tup_del)::int as uses
    from pg_stat_xact_user_tables`;
  return new Map(rows.map(({ name, uses }) => [name, uses]));
}

/** The tables that were touched meanwhile, by PostgreSQL's own count of this connection. */
async function touchedBy(tx: TenantTx, work: () => Promise<unknown>): Promise<string[]> {
  const before = await countUses(tx);
  await work();
  const after = await countUses(tx);
  return [...after].flatMap(([name, uses]) => (uses > (before.get(name) ?? 0) ? [name] : []));
}

const isDevelopment = (name: string) =>
  /^(conversation|agreement|handover|team_plan|plan_|personal_|scan|external_|instrument|question|staff_profile|visit|lesson_)/.test(
    name,
  );

test("[H4] no transaction of an appraisal touches a table of somebody's development, by the database's own count", async () => {
  const world = await given.anAppraisalWorld();
  const id = await given.drafted(world);
  const leader = await world.as("leader");
  const employee = await world.as("employee");
  const inSession = (actor: Actor, work: (tx: TenantTx) => Promise<unknown>) =>
    world.here.inside((tx) => touchedBy(tx, () => work(tx)), actor.personId);
  const reading = (actor: Actor) =>
    inSession(actor, async (tx) => {
      await findAppraisal(tx, actor, id, now);
      for (const list of ["own", "leading", "file"] as const)
        await listAppraisals(tx, actor, { list, name: "Eva", filter: "overdue" }, { now, size: 20, page: 1 });
      await findWritten(tx, actor, id);
      await findAnswers(tx, actor, id);
      await listPassages(tx, actor, id);
      await listEmployees(tx, actor, now);
      await findFrameFor(tx, actor, employee.personId);
    });
  const claim = async (tx: TenantTx, actor: Actor) => {
    const appraisal = await claimAppraisal(tx, actor, id, now);
    if (!appraisal) throw new Error("There is none.");
    return appraisal;
  };
  const laying = await inSession(leader, async (tx) => {
    const subject = { appraisal: await claim(tx, leader), written: await findWritten(tx, leader, id) };
    await commands.layAppraisal({ tx, actor: leader, now }, subject, dayOf(now));
  });
  const answering = await inSession(employee, async (tx) => {
    const said = { appraisalId: id, response: "objection", reasons: "Nee", reaction: "" } as const;
    await commands.respondToAppraisal({ tx, actor: employee, now }, await claim(tx, employee), said);
  });
  const all = [...(await reading(leader)), ...(await reading(await world.as("hr"))), ...laying, ...answering];
  expect(new Set(all)).toContain("appraisals");
  expect(all.filter(isDevelopment)).toEqual([]);
});

test("[H4] and none of somebody's development touches a table of appraisals", async () => {
  const world = await given.anAppraisalWorld();
  await given.laid(world);
  for (const who of ["leader", "employee"] as const) {
    const actor = await world.as(who);
    const work = async (tx: TenantTx) => {
      await findOpenedPlan(tx, actor, newId());
      await listLeaders({ tx, actor });
      await askTogether(tx, { talks: staffTalkTasksOf(actor, now) });
      await listVisits(tx, actor, { now, size: 20, page: 1 });
    };
    const touched = await world.here.inside((tx) => touchedBy(tx, () => work(tx)), actor.personId);
    expect(touched.some(isDevelopment)).toBe(true);
    expect(touched.filter((name) => name.startsWith("appraisal"))).toEqual([]);
  }
});
