import type { TenantTx } from "@/lib/platform/tenancy";
import { addCompetence, addLevel } from "@/lib/profiles/competences/commands";
import { startRole, turnKey } from "@/lib/profiles/commands";
import { claimFramework, type FrameworkView } from "@/lib/profiles/frameworks/queries";
import { openOwnFramework } from "@/lib/profiles/frameworks/tree/commands";
import { claimRole, type RoleView } from "@/lib/profiles/queries";
import { askCompetence } from "@/lib/profiles/requirements/commands";
import { addTask } from "@/lib/profiles/tasks/commands";
import { addStaff, appoint } from "@/prisma/seed/builders";
import type { TestInstitution } from "@/tests/support/institution";

type Ending<Data> = { ok: true; data: Data } | { ok: false; refusal: string };

/** What a command gave; a refusal nobody expected ends the test. */
export function granted<Data>(ending: Ending<Data>): Data {
  if (!ending.ok) throw new Error(`Refused: ${ending.refusal}`);
  return ending.data;
}

/** Somebody of HR and somebody of the directie. */
export async function keyHolders(tx: TenantTx) {
  const hr = await addStaff(tx, { givenName: "Hilde", familyName: "Maas" });
  const directorate = await addStaff(tx, { givenName: "Dirk", familyName: "Vos" });
  await appoint(tx, hr, "hr");
  await appoint(tx, directorate, "directorate");
  return { hr, directorate };
}

/** The role as it is now, claimed for a change. */
export async function theRole(
  tx: TenantTx,
  { id: institutionId }: TestInstitution,
  roleId: string,
): Promise<RoleView> {
  const role = await claimRole(tx, { institutionId }, roleId);
  if (!role) throw new Error("There is no such role.");
  return role;
}

/** The institution's own framework, claimed for a change. */
export async function theOwnFramework(
  tx: TenantTx,
  { id: institutionId }: TestInstitution,
): Promise<FrameworkView> {
  const framework = await claimFramework(tx, { institutionId }, await openOwnFramework(tx));
  if (!framework) throw new Error("There is no own framework.");
  return framework;
}

/** A role with a concept that could be published: one task, one competence at one level. */
export async function aConcept(
  tx: TenantTx,
  here: TestInstitution,
  personId: string,
  now: Date,
  name = "Coach",
) {
  const role = { name, line: "first", description: "Eerste aanspreekpunt van de student." } as const;
  const { roleId } = granted(await startRole(tx, role, { personId, now }));
  const task = { what: "Gesprekken voeren", moment: "elke periode", setting: "school" } as const;
  const { taskId } = granted(await addTask(tx, await theRole(tx, here, roleId), task));
  const { levelId } = granted(await addLevel(tx, [], { name: "LOB-basis", description: "Doet mee." }));
  const said = {
    name: "Luisteren",
    description: "Luistert.",
    indicators: "Vat samen",
    careerCompetence: "",
  } as const;
  const { competenceId } = granted(
    await addCompetence(tx, await theOwnFramework(tx, here), { ...said, category: "career-guidance" }),
  );
  granted(await askCompetence(tx, await theRole(tx, here, roleId), { competenceId, levelId }));
  return { roleId, taskId, competenceId, levelId };
}

/** Turns both keys on the role's concept. */
export async function publish(
  tx: TenantTx,
  here: TestInstitution,
  roleId: string,
  { hr, directorate, now }: { hr: string; directorate: string; now: Date },
) {
  granted(await turnKey(tx, await theRole(tx, here, roleId), "hr", { personId: hr, now }));
  granted(await turnKey(tx, await theRole(tx, here, roleId), "directorate", { personId: directorate, now }));
}
