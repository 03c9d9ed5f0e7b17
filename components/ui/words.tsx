import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/lib/platform/messages";

/** Common words and error sentences are always there. */
const always: readonly Namespace[] = ["common", "errors"];

/**
 * Hands the words of some slices to the client components inside it; everything else stays on the server.
 * Put it round a form, not round a page: what it names is sent along.
 */
export async function Words({ of = [], children }: { of?: readonly Namespace[]; children: ReactNode }) {
  const messages = await getMessages();
  const chosen = Object.fromEntries([...always, ...of].map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
