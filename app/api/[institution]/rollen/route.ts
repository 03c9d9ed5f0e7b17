import { z } from "zod";
import { listResponse, writeSheets } from "@/lib/exchange/lists/files";
import { termSheet } from "@/lib/glossary/files";
import { listTerms } from "@/lib/glossary/queries";
import { dayOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { roleSheets } from "@/lib/profiles/catalogue/files";
import { listPrintedRoles } from "@/lib/profiles/reading/queries";
import { mayReadRoles } from "@/lib/profiles/policy";

/** Roles with their tasks and competences as far as the reader knows them, and the glossary, as one workbook. */
export const GET = askingRoute({
  permission: "profiles.export",
  input: z.object({ institution: z.string() }),
  subject: async ({ tx, actor, now }) =>
    mayReadRoles(actor)
      ? { roles: await listPrintedRoles(tx, actor, now), terms: await listTerms(tx, actor) }
      : null,
  allow: mayReadRoles,
  exports: { list: "roles", rows: ({ roles }) => roles.length },
  answer: async (actor, { roles, terms }) => {
    const locale = await currentLocale();
    const words = await loadMessages(locale, actor.idiom);
    const sheets = [...roleSheets(words, roles), termSheet(words, terms, locale)];
    return listResponse(`${words.profiles.file.name}-${dayOf(new Date())}`, await writeSheets(sheets));
  },
});
