import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { GuestPage } from "@/components/conversations/guests/guest-page";
import { PublicPage } from "@/components/shell/public-page";
import { findGuestTalk } from "@/lib/conversations/guests/replies/queries";
import { currentCaller } from "@/lib/platform/caller";
import { readAsHolder } from "@/lib/platform/link-action";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("guests.page"))("tab"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

/** A talk, for who joins it from the placement by a link of their own. */
export default async function GuestTalkPage({ params }: PageProps<"/r/gesprek/[token]">) {
  const { token } = await params;
  const { address } = await currentCaller();
  const view = await readAsHolder(token, address, findGuestTalk);
  if (!view) notFound();
  return (
    <PublicPage>
      <GuestPage view={view} token={token} />
    </PublicPage>
  );
}
