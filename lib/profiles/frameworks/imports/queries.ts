import "server-only";

import { createHash } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type CompetenceView, listThese } from "@/lib/profiles/competences/queries";
import type { Known } from "@/lib/profiles/frameworks/imports/differences/rules";
import { type Choices, type FrameworkPlan, planTree } from "@/lib/profiles/frameworks/imports/rules";
import type { SaidTree } from "@/lib/profiles/frameworks/moodle/files";
import { claimFramework, findFramework, type FrameworkView } from "@/lib/profiles/frameworks/queries";

type Institution = Pick<Actor, "institutionId">;

/** A framework somebody offered in a file. */
export type OfferedFramework = {
  readonly id: string;
  readonly fileName: string;
  readonly offeredAt: Date;
  readonly content: OfferedContent;
};
export type OfferedContent = { readonly tree: SaidTree; readonly choices: Choices };

/** What a file would do, held against what is there now. */
export type FrameworkPreview = {
  readonly file: OfferedFramework;
  readonly known: Known | null;
  readonly plan: FrameworkPlan;
  /** Whether two previews would do the same to the same. */
  readonly digest: string;
};

/** The preview of a file; null when it was carried out, put aside or never there. */
export async function findPreview(
  tx: TenantTx,
  actor: Institution,
  fileId: string,
): Promise<FrameworkPreview | null> {
  return previewOf(tx, actor, fileId, findFramework);
}

/** As findPreview, with file and framework locked until this transaction ends. */
export async function claimPreview(tx: TenantTx, actor: Institution, fileId: string) {
  await tx.$queryRaw`select id from framework_files
    where institution_id = ${actor.institutionId}::uuid and id = ${fileId}::uuid for update`;
  return previewOf(tx, actor, fileId, claimFramework);
}

async function previewOf(
  tx: TenantTx,
  actor: Institution,
  fileId: string,
  find: typeof findFramework,
): Promise<FrameworkPreview | null> {
  const [file] = await tx.$queryRaw<OfferedFramework[]>`
    select id, file_name as "fileName", offered_at as "offeredAt", content from framework_files
    where institution_id = ${actor.institutionId}::uuid and id = ${fileId}::uuid`;
  if (!file) return null;
  const { tree, choices } = file.content;
  const [present] = await tx.$queryRaw<{ id: string }[]>`
    select id from competence_frameworks
    where institution_id = ${actor.institutionId}::uuid and lower(code) = lower(${tree.framework.code})`;
  const framework = present ? await find(tx, actor, present.id) : null;
  const known = framework && (await knownOf(tx, actor, framework));
  const plan = planTree(tree, known, choices);
  const digest = createHash("sha256").update(JSON.stringify(plan)).digest("hex");
  return { file, known, plan, digest };
}

/** A framework as an import holds a file against it. */
async function knownOf(tx: TenantTx, actor: Institution, framework: FrameworkView): Promise<Known> {
  const ids = framework.places.map(({ competenceId }) => competenceId);
  const all = new Map((await listThese(tx, actor, ids)).map((competence) => [competence.id, competence]));
  const places = framework.places.map((place) => ({ ...place, isHeld: isHeld(all.get(place.competenceId)) }));
  return { ...framework, places, related: await listRelatedCodes(tx, actor, framework) };
}

function isHeld(competence: CompetenceView | undefined): boolean {
  return competence !== undefined && competence.askedBy + competence.scannedBy + competence.succeeds > 0;
}

/** For each competence of a framework the numbers of those of the same framework that belong with it. */
export async function listRelatedCodes(
  tx: TenantTx,
  { institutionId }: Institution,
  { id }: Pick<FrameworkView, "id">,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.$queryRaw<{ competenceId: string; codes: string[] }[]>`
    select p.competence_id as "competenceId", array_agg(o.code order by o.position) as codes
    from framework_places p
    join competence_links l on l.institution_id = ${institutionId}::uuid and p.competence_id in (l.from_id, l.to_id)
    join framework_places o on o.institution_id = ${institutionId}::uuid and o.framework_id = p.framework_id
      and o.competence_id in (l.from_id, l.to_id) and o.competence_id <> p.competence_id
    where p.institution_id = ${institutionId}::uuid and p.framework_id = ${id}::uuid
    group by p.competence_id`;
  return new Map(rows.map(({ competenceId, codes }) => [competenceId, codes]));
}
