import { getTranslations } from "next-intl/server";
import { selectionOf } from "@/lib/conversations/caseload/rules";
import { caseloadQuery } from "@/lib/conversations/caseload/schema";
import { listProgress } from "@/lib/conversations/coverage/queries";
import { columnsOf } from "@/lib/conversations/caseload/files";
import { mayReadCaseload } from "@/lib/conversations/policy";
import { listResponse, writeList } from "@/lib/exchange/lists/files";
import { dayOf } from "@/lib/platform/calendar";
import { askingRoute } from "@/lib/platform/route";

/** "Mijn studenten" as a workbook: what the list shows now, without pages. Facts only. */
export const GET = askingRoute({
  permission: "student.export",
  input: caseloadQuery,
  subject: async ({ tx, actor, now }) => {
    const { students } = await listProgress(tx, actor, { coachId: actor.personId }, now);
    return { students, today: dayOf(now) };
  },
  allow: mayReadCaseload,
  exports: { list: "students", rows: ({ students }, query) => selectionOf(students, query).length },
  answer: async (_actor, { students, today }, query) => {
    const t = await getTranslations("conversations.list");
    const columns = columnsOf((key) => t(key));
    const workbook = await writeList(t("title"), columns, selectionOf(students, query));
    return listResponse(`${t("fileName")}-${today}`, workbook);
  },
});
