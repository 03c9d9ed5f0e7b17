import { z } from "zod";
import { namedTerms } from "@/components/glossary/named-term";
import { listTerms } from "@/lib/glossary/queries";
import { termCode } from "@/lib/glossary/schema";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";

/** What one term means, for who asks in the middle of a page (B1, M6). */
export const GET = askingRoute({
  permission: "glossary.read",
  input: z.object({ institution: z.string(), code: termCode }),
  subject: async ({ tx, actor }, { code }) => {
    const locale = await currentLocale();
    const { words } = await loadMessages(locale, actor.idiom);
    const terms = namedTerms(await listTerms(tx, actor), locale, words);
    const term = terms.find((each) => each.code === code);
    if (!term) return null;
    const others = terms.filter((each) => term.distinct.includes(each.code)).map(({ label }) => label);
    return { name: term.label, meaning: term.meaning, distinct: others };
  },
  allow: () => true,
  answer: (_actor, meaning) => Response.json(meaning),
});
