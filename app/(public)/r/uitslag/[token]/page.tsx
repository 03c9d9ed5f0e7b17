import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SharedResult } from "@/components/scans/student/shared-result";
import { PublicPage } from "@/components/shell/public-page";
import { Notice } from "@/components/ui/notice";
import { currentCaller } from "@/lib/platform/caller";
import { fullName, shortDate } from "@/lib/platform/format";
import { readAsHolder } from "@/lib/platform/link-action";
import { findScanByLink } from "@/lib/scans/student/sharing/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("studentScans.shared"))("title"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

/** The result of a scan, for who took part from outside and got a link of their own. */
export default async function SharedByLinkPage({ params }: PageProps<"/r/uitslag/[token]">) {
  const { token } = await params;
  const { address } = await currentCaller();
  const view = await readAsHolder(token, address, findScanByLink);
  if (!view) notFound();
  const t = await getTranslations("studentScans.shared");
  const [who, until] = [fullName(view.subjectName), shortDate(view.expiresOn, await getLocale())];
  return (
    <PublicPage>
      <div className="grid gap-6 max-w-2xl mx-auto">
        <header className="grid gap-3">
          <h1>{t("of", { name: view.name, who })}</h1>
          <p className="text-soft">{t("from", { who, institution: view.institutionName })}</p>
          <Notice state="info" text={t("what", { who, until })} />
        </header>
        <SharedResult view={view} />
      </div>
    </PublicPage>
  );
}
