import { z } from "zod";
import { mayReadChanges } from "@/lib/glossary/policy";
import { listPreferences } from "@/lib/glossary/suggestions/queries";
import { loadWritten } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";

/** Words with a better one here, for who writes plans and profiles (B5). */
export const GET = askingRoute({
  permission: "glossary.suggest",
  input: z.object({ institution: z.string() }),
  subject: async ({ tx, actor }) => {
    const locale = await currentLocale();
    const { words } = await loadWritten(locale);
    return listPreferences(tx, actor, { locale, shipped: words });
  },
  allow: mayReadChanges,
  answer: (_actor, preferences) => Response.json({ preferences }),
});
