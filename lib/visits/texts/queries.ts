import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { readReport } from "@/lib/visits/texts/rules";
import type { Report } from "@/lib/visits/rules";

export type Part = "report" | "reaction" | "note";

/** Where a text lies, for its seal. */
export function placeOfText(visitId: string, part: Part) {
  return { table: "visit_texts", id: [visitId, part].join("/"), column: "body" };
}

/** What of a visit is written and open to the reader; version 0 while there is no report. */
export type VisitTexts = {
  readonly version: number;
  readonly report: Report | null;
  readonly reaction: string;
  /** The colleague's note to themselves. */
  readonly note: string;
};

export const noTexts: VisitTexts = { version: 0, report: null, reaction: "", note: "" };

type Row = { readonly part: Part; readonly body: Uint8Array; readonly version: number };

/** What was written. Only after mayReadReport; the table itself shows a text to its author, and to its reader once opened. */
export async function findTexts(
  tx: TenantTx,
  { institutionId }: Actor,
  visitId: string,
): Promise<VisitTexts> {
  const rows = await tx.$queryRaw<Row[]>`
    select part, body, version from visit_texts
    where institution_id = ${institutionId}::uuid and visit_id = ${visitId}::uuid limit 3`;
  const row = (part: Part) => rows.find((found) => found.part === part);
  const textOf = async (part: Part) => {
    const found = row(part);
    return found ? unseal(tx, institutionId, placeOfText(visitId, part), found.body) : "";
  };
  const report = await textOf("report");
  return {
    version: row("report")?.version ?? 0,
    report: report === "" ? null : readReport(report),
    reaction: await textOf("reaction"),
    note: await textOf("note"),
  };
}
