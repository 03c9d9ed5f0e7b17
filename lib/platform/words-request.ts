import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "@/lib/platform/messages";
import { currentIdiom, currentLocale } from "@/lib/platform/session";

/** The words of this request, in the language its reader chose and with the names of the institution it is about. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await currentLocale());
  return { locale, messages: await loadMessages(locale, await currentIdiom()), timeZone: "Europe/Amsterdam" };
});
