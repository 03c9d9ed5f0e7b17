import "server-only";

import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { placeOfFile } from "@/lib/portfolio/attachments/queries";
import { mayBeAdded, nameOfFile, typeOfFile } from "@/lib/portfolio/attachments/rules";
import type { Item } from "@/lib/portfolio/rules";

type Sent = { readonly name: string; readonly content: Uint8Array };

/** Adds a file to an item, sealed. Refuses what is too large, and what is no picture or PDF whatever it is called. */
export async function addFile(
  { tx, actor }: Pick<WorkContext, "tx" | "actor">,
  item: Pick<Item, "id" | "files">,
  { name, content }: Sent,
) {
  const { personId, institutionId } = actor;
  const { _sum } = await tx.portfolioFile.aggregate({ where: { personId }, _sum: { bytes: true } });
  const [type, bytes] = [typeOfFile(content), content.byteLength];
  const verdict = mayBeAdded({ type, bytes }, { files: item.files.length, allBytes: _sum.bytes ?? 0 });
  if (!verdict.ok || type === null) return verdict;
  const id = newId();
  const sealed = {
    name: await seal(tx, institutionId, placeOfFile(id, "name"), nameOfFile(name, type)),
    body: await seal(tx, institutionId, placeOfFile(id, "body"), content),
  };
  const data = { id, itemId: item.id, personId, type, bytes, ...sealed };
  await tx.portfolioFile.create({ data, select: { id: true } });
  return done(undefined);
}

/** Takes a file away for good. */
export async function removeFile(tx: TenantTx, fileId: string) {
  await tx.portfolioFile.deleteMany({ where: { id: fileId } });
  return allowed;
}
