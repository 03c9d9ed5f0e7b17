import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { findActor } from "@/lib/platform/relations";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { addProgramme, addTeam, addUnit, foundInstitution } from "@/prisma/seed/builders";

export type TestInstitution = {
  readonly id: InstitutionId;
  readonly slug: string;
  /** Runs work inside the institution, as a person when one is named. */
  readonly inside: <Result>(work: (tx: TenantTx) => Promise<Result>, personId?: string) => Promise<Result>;
  /** Somebody as the application would read them now (or at another moment). */
  readonly actor: (personId: string, now?: Date) => Promise<Actor>;
};

/** A new institution of its own: row-level security keeps tests apart, so nothing is cleaned up. */
export async function anInstitution({ isDemo = false } = {}): Promise<TestInstitution> {
  const slug = `t${newId().replaceAll("-", "").slice(-20)}`;
  const id = await foundInstitution(slug, `Instelling ${slug}`, isDemo);
  return {
    id,
    slug,
    inside: (work, personId) => withTenant(id, work, personId ? { personId } : {}),
    actor: async (personId, now = new Date()) => {
      const actor = await findActor({ institutionId: id, slug, name: slug, personId }, now);
      if (!actor) throw new Error("Nobody acts here by that id.");
      return actor;
    },
  };
}

/** A unit with one team and one programme, for tests that need a place to stand. */
export async function aTeamWithProgramme(tx: TenantTx, name = "Dier & Zorg") {
  const unitId = await addUnit(tx);
  const teamId = await addTeam(tx, { unitId, name });
  const programmeId = await addProgramme(tx, { teamId });
  return { unitId, teamId, programmeId };
}
