import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "@/lib/platform/messages";
import { currentLocale } from "@/lib/platform/session";

/** The words of this request, in the language its reader chose. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await currentLocale());
  return { locale, messages: await loadMessages(locale), timeZone: "Europe/Amsterdam" };
});
