import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type Place, unseal, unsealBytes } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Attachment } from "@/lib/portfolio/rules";
import { claimDesk, type Desk } from "@/lib/portfolio/standing/queries";

/** Where a file and its name lie; part of their seals. */
export function placeOfFile(id: string, column: "name" | "body"): Place {
  return { table: "portfolio_files", id, column };
}

type Reader = Pick<Actor, "institutionId">;

/** The files of items by item: what they are called and how large they are, without what is in them. */
export async function listFilesOf(
  tx: TenantTx,
  { institutionId }: Reader,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  const found = new Map<string, Attachment[]>();
  if (itemIds.length === 0) return found;
  const rows = await tx.portfolioFile.findMany({
    where: { itemId: { in: [...itemIds] } },
    select: { id: true, itemId: true, type: true, bytes: true, name: true },
    orderBy: { id: "asc" },
    take: 1_000,
  });
  for (const { itemId, name, ...file } of rows) {
    const opened = { ...file, name: await unseal(tx, institutionId, placeOfFile(file.id, "name"), name) };
    found.set(itemId, [...(found.get(itemId) ?? []), opened]);
  }
  return found;
}

/** A file with what is in it, and of whose item it is. */
export type OpenedFile = Attachment & {
  readonly itemId: string;
  readonly ownerId: string;
  readonly content: Buffer<ArrayBuffer>;
};

/** A file as the wall shows it to this reader, opened; null for anybody to whom its item is closed. */
export async function openFile(
  tx: TenantTx,
  { institutionId }: Reader,
  fileId: string,
): Promise<OpenedFile | null> {
  const select = { itemId: true, personId: true, type: true, bytes: true, name: true, body: true } as const;
  const row = await tx.portfolioFile.findFirst({ where: { id: fileId }, select });
  if (!row) return null;
  const { personId, name, body, ...file } = row;
  return {
    ...{ ...file, id: fileId, ownerId: personId },
    name: await unseal(tx, institutionId, placeOfFile(fileId, "name"), name),
    content: await unsealBytes(tx, institutionId, placeOfFile(fileId, "body"), body),
  };
}

/** All files of one's own with what is in them, to take along: fifty megabytes at most. */
export async function openFiles(
  tx: TenantTx,
  { institutionId, personId }: Actor,
): Promise<{ readonly id: string; readonly content: Buffer<ArrayBuffer> }[]> {
  const rows = await tx.portfolioFile.findMany({
    where: { personId },
    select: { id: true, body: true },
    orderBy: { id: "asc" },
    take: 1_000,
  });
  return Promise.all(
    rows.map(async ({ id, body }) => ({
      id,
      content: await unsealBytes(tx, institutionId, placeOfFile(id, "body"), body),
    })),
  );
}

/** A file of one's own, to take away; null when it is another's. */
export async function claimOwnFile(
  tx: TenantTx,
  actor: Actor,
  fileId: string,
  now: Date,
): Promise<(Desk & { readonly fileId: string }) | null> {
  const desk = await claimDesk(tx, actor, now);
  const where = { id: fileId, personId: actor.personId };
  return (await tx.portfolioFile.findFirst({ where, select: { id: true } })) && { ...desk, fileId };
}
