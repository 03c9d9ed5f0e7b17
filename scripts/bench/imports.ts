import { readFile } from "node:fs/promises";
import { importFile } from "@/lib/exchange/runs/steps/commands";
import { newId } from "@/lib/platform/ids";
import { withTenant } from "@/lib/platform/tenancy";
import { addStaff, foundInstitution } from "@/prisma/seed/builders";
import { landstede } from "@/prisma/seed/institutions";

export type ImportTime = { readonly file: string; readonly rows: number; readonly seconds: number };

/** Imports Landstede's files into a new institution, preview included, and times each. */
export async function timeImports(): Promise<ImportTime[]> {
  const institution = await foundInstitution(`b${newId().replaceAll("-", "").slice(-20)}`, "Meting");
  const personId = await withTenant(institution, (tx) => addStaff(tx));
  const times: ImportTime[] = [];
  for (const { kind, name } of landstede.files) {
    const bytes = await readFile(`prisma/seed/files/${name}`);
    const start = performance.now();
    const summary = await importFile(
      institution,
      { kind, name, bytes, isComplete: false, personId },
      new Date(),
    );
    const seconds = (performance.now() - start) / 1000;
    times.push({ file: name, rows: summary.create, seconds });
  }
  return times;
}
