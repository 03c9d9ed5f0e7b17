import { listResponse, writeList } from "@/lib/exchange/lists/files";
import { askingRoute } from "@/lib/platform/route";
import { listLevels } from "@/lib/profiles/competences/queries";
import { listRelatedCodes } from "@/lib/profiles/frameworks/imports/queries";
import { type PrintedTree, printCsv, rowsOf, workbookColumns } from "@/lib/profiles/frameworks/moodle/files";
import { findFramework } from "@/lib/profiles/frameworks/queries";
import { exportQuery } from "@/lib/profiles/frameworks/schema";
import { mayReadRoles } from "@/lib/profiles/policy";

/** A framework to take along: as text for Moodle, or the same columns as a workbook. */
export const GET = askingRoute({
  permission: "frameworks.export",
  input: exportQuery,
  subject: async ({ tx, actor }, { frameworkId }): Promise<PrintedTree | null> => {
    const framework = await findFramework(tx, actor, frameworkId);
    if (!framework) return null;
    const levels = (await listLevels(tx, actor)).map(({ name }) => name);
    const related = await listRelatedCodes(tx, actor, framework);
    return { framework, places: framework.places, levels, related };
  },
  allow: mayReadRoles,
  exports: { list: "framework", rows: ({ places }) => places.length },
  answer: async (_actor, tree, { vorm }) => {
    const name = tree.framework.name.replace(/[\\/:*?"<>|]/g, " ");
    if (vorm === "xlsx") {
      return listResponse(name, await writeList(tree.framework.name, workbookColumns(), rowsOf(tree)));
    }
    const fileName = encodeURIComponent(`${name}.csv`);
    return new Response(printCsv(tree), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename*=UTF-8''${fileName}`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
});
