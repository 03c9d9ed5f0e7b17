import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { columnsOfTalks } from "@/lib/conversations/facts/files";
import { listHeldTalks } from "@/lib/conversations/facts/queries";
import { mayReadCaseload } from "@/lib/conversations/policy";
import { listResponse, writeList } from "@/lib/exchange/lists/files";
import { dayOf } from "@/lib/platform/calendar";
import { askingRoute } from "@/lib/platform/route";

/** That talks took place, of this school year and one's own students, as a workbook (P1). Facts only. */
export const GET = askingRoute({
  permission: "talk.export",
  input: z.object({}),
  subject: async ({ tx, actor, now }) => ({ talks: await listHeldTalks(tx, actor, now), today: dayOf(now) }),
  allow: mayReadCaseload,
  exports: { list: "talks", rows: ({ talks }) => talks.length },
  answer: async (_actor, { talks, today }) => {
    const t = await getTranslations("conversations");
    const columns = columnsOfTalks({
      header: (word) => t(`facts.${word}`),
      kind: (kind) => t(`kinds.${kind}`),
      place: (place) => t(`places.${place}`),
      topic: (topic) => t(`topics.${topic}`),
      competence: (competence) => t(`competences.${competence}.name`),
      yes: t("facts.yes"),
    });
    const workbook = await writeList(t("agenda.title"), columns, talks);
    return listResponse(`${t("facts.fileName")}-${today}`, workbook);
  },
});
