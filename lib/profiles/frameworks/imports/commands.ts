import "server-only";

import { readTable } from "@/lib/exchange/tables/files";
import { type FileFault, fileNameKept } from "@/lib/exchange/tables/rules";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { addFramework } from "@/lib/profiles/frameworks/commands";
import type { KnownPlace } from "@/lib/profiles/frameworks/imports/differences/rules";
import type { FrameworkPreview, OfferedContent } from "@/lib/profiles/frameworks/imports/queries";
import { type Choices, mayBeCarriedOut } from "@/lib/profiles/frameworks/imports/rules";
import { frameworkBytes } from "@/lib/profiles/frameworks/imports/schema";
import { readTree, type SaidCompetence, type TreeFault } from "@/lib/profiles/frameworks/moodle/files";
import { careerOf, categoryOf, layoutOf } from "@/lib/profiles/frameworks/moodle/rules";
import { mostPlaces, type TreeRefusal } from "@/lib/profiles/frameworks/rules";
import { writeTree } from "@/lib/profiles/frameworks/tree/commands";
import { keepApprovedWords } from "@/lib/profiles/wording/commands";
import { inOrder } from "@/lib/profiles/links/rules";

type Offered = { readonly name: string; readonly bytes: Uint8Array; readonly choices: Choices };
type Offerer = { readonly personId: string; readonly now: Date };

/** Reads a framework somebody offers and keeps it for a preview. Refuses what is none; nothing is kept of it then. */
export async function offerFramework(
  tx: TenantTx,
  { name, bytes, choices }: Offered,
  { personId, now }: Offerer,
): Promise<Outcome<FileFault | TreeFault, { fileId: string }>> {
  if (bytes.length > frameworkBytes) return refused("too-large");
  const looksRight = (rows: readonly { readonly cells: readonly string[] }[]) =>
    rows.some(({ cells }) => layoutOf(cells, []) !== null) ? 1 : 0;
  const table = await readTable(bytes, looksRight, mostPlaces * 4);
  if (!table.ok) return table;
  const tree = readTree(table.data.rows);
  if (!tree.ok) return tree;
  const fileId = newId();
  const content: OfferedContent = { tree: tree.data, choices };
  // What somebody offered before and left lying is put aside with the next file.
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000);
  await tx.frameworkFile.deleteMany({
    where: { OR: [{ offeredById: personId }, { offeredAt: { lt: weekAgo } }] },
  });
  const data = { id: fileId, fileName: fileNameKept(name), content, offeredAt: now, offeredById: personId };
  await tx.frameworkFile.create({ data, select: { id: true } });
  return done({ fileId });
}

type Ids = ReadonlyMap<string, string>;

/**
 * Carries a preview out, as a whole or not at all. Refuses a file with a fault in any row, one that changes nothing, one
 * whose preview somebody saw before something else changed, and a framework more than fit.
 */
export async function carryOutFramework(
  tx: TenantTx,
  preview: FrameworkPreview,
  digest: string,
): Promise<
  Outcome<
    "file-faulty" | "nothing-to-do" | "changed-meanwhile" | "too-many-frameworks" | TreeRefusal,
    { frameworkId: string }
  >
> {
  const { file, known, plan } = preview;
  if (digest !== preview.digest) return refused("changed-meanwhile");
  const may = mayBeCarriedOut(plan);
  if (!may.ok) return may;
  const head = await writeHead(tx, preview);
  if (!head.ok) return head;
  const { frameworkId } = head.data;
  const ids = await writeCompetences(tx, preview);
  const staying = new Set(plan.rows.filter(({ verdict }) => verdict === "stays").map(({ code }) => code));
  const stay = (known?.places ?? []).filter(({ code }) => staying.has(code));
  const going = (known?.places ?? []).filter(
    ({ code, competenceId }) => !staying.has(code) && ![...ids.values()].includes(competenceId),
  );
  const written = await writeTree(tx, frameworkId, [
    ...saidPlaces(file.content.tree.competences, ids),
    ...remaining(stay, ids),
  ]);
  if (!written.ok) return written;
  const lost = going.filter(({ frameworks }) => frameworks === 1).map(({ competenceId }) => competenceId);
  await tx.competence.deleteMany({ where: { id: { in: lost } } });
  await writeRelated(tx, file.content.tree.competences, ids);
  await tx.frameworkFile.deleteMany({ where: { id: file.id } });
  return done({ frameworkId });
}

/** Puts a file aside: nothing was changed. */
export async function dropFramework(tx: TenantTx, { file }: FrameworkPreview) {
  await tx.frameworkFile.deleteMany({ where: { id: file.id } });
  return done(undefined);
}

/** Refuses when somebody began a framework with this code just now, and one more than fit. */
async function writeHead(
  tx: TenantTx,
  { file, known }: FrameworkPreview,
): Promise<Outcome<"changed-meanwhile" | "too-many-frameworks", { frameworkId: string }>> {
  const { number: _, code, name, ...said } = file.content.tree.framework;
  const { description, source, edition } = said;
  if (!known) {
    const words = { description: description ?? "", source: source ?? "", edition: edition ?? "" };
    const added = await addFramework(tx, { code, name, ...words });
    if (added.ok) return added;
    return refused(added.refusal === "code-taken" ? "changed-meanwhile" : added.refusal);
  }
  const words = {
    ...{ description: description ?? known.description, source: source ?? known.source },
    edition: edition ?? known.edition,
  };
  await tx.competenceFramework.updateMany({
    where: { id: known.id },
    data: { name, ...words, version: { increment: 1 } },
  });
  return done({ frameworkId: known.id });
}

/** Makes new competences and rewords changed ones; the ids of all of the file by their numbers. */
async function writeCompetences(tx: TenantTx, { file, known, plan }: FrameworkPreview): Promise<Ids> {
  const { tree, choices } = file.content;
  const places = new Map((known?.places ?? []).map((place) => [place.code.toLowerCase(), place]));
  const changed = new Set(
    plan.rows.filter(({ verdict }) => verdict === "changed").map(({ number }) => number),
  );
  const rows = tree.competences.map((said) => {
    const place = places.get(said.code.toLowerCase());
    const words = wordsOf(said, place, choices);
    return {
      isNew: !place,
      isChanged: changed.has(said.number),
      code: said.code,
      id: place?.competenceId ?? newId(),
      ...words,
    };
  });
  const made = rows.filter(({ isNew }) => isNew).map(({ isNew: _, isChanged: __, code: ___, ...row }) => row);
  await tx.competence.createMany({ data: made });
  const reworded = rows.filter(({ isChanged }) => isChanged);
  await keepApprovedWords(tx, { competenceIds: reworded.map(({ id }) => id) });
  await tx.$executeRaw`
    update competences c set name = r.name, description = r.description, indicators = r.indicators,
      category = r.category, career_competence = r."careerCompetence", version = c.version + 1
    from jsonb_to_recordset(${JSON.stringify(reworded)}::jsonb) as r(id uuid, name text,
      description text, indicators text, category text, "careerCompetence" text)
    where c.institution_id = current_institution() and c.id = r.id`;
  return new Map(rows.map(({ code, id }) => [code.toLowerCase(), id]));
}

function wordsOf(said: SaidCompetence, place: KnownPlace | undefined, { category }: Choices) {
  const saidCategory = said.category ? categoryOf(said.category) : undefined;
  const career = said.career === null ? (place?.careerCompetence ?? null) : (careerOf(said.career) ?? null);
  return {
    name: said.name,
    description: said.description ?? place?.description ?? "",
    indicators: said.indicators ?? place?.indicators ?? "",
    category: saidCategory ?? place?.category ?? category,
    careerCompetence: career,
  };
}

function saidPlaces(competences: readonly SaidCompetence[], ids: Ids) {
  return competences.map(({ code, parent }) => ({
    competenceId: ids.get(code.toLowerCase()) ?? "",
    code,
    parentId: parent === "" ? null : (ids.get(parent.toLowerCase()) ?? ""),
  }));
}

/** What stays though the file does not name it, under its parent where that stays too. */
function remaining(stay: readonly KnownPlace[], ids: Ids) {
  const there = new Set([...ids.values(), ...stay.map(({ competenceId }) => competenceId)]);
  return stay.map(({ competenceId, code, parentId }) => ({
    ...{ competenceId, code },
    parentId: parentId !== null && there.has(parentId) ? parentId : null,
  }));
}

/** Which competences of the file belong together, where the file says so. */
async function writeRelated(tx: TenantTx, competences: readonly SaidCompetence[], ids: Ids): Promise<void> {
  if (competences.every(({ related }) => related === null)) return;
  const all = [...ids.values()];
  await tx.competenceLink.deleteMany({ where: { fromId: { in: all }, toId: { in: all } } });
  const pairs = competences.flatMap(({ code, related }) =>
    (related ?? []).map((other) =>
      inOrder(ids.get(code.toLowerCase()) ?? "", ids.get(other.toLowerCase()) ?? ""),
    ),
  );
  const data = pairs.filter(({ fromId, toId }) => fromId !== toId);
  await tx.competenceLink.createMany({ data, skipDuplicates: true });
}
