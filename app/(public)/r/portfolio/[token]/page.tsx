import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Showcase } from "@/components/portfolio/showcase";
import { PublicPage } from "@/components/shell/public-page";
import { Notice } from "@/components/ui/notice";
import { currentCaller } from "@/lib/platform/caller";
import { fullName, shortDate } from "@/lib/platform/format";
import { readAsHolder } from "@/lib/platform/link-action";
import { findPortfolioByLink } from "@/lib/portfolio/sharing/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("portfolio.shared"))("metaTitle"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

/** What a student opened to somebody outside, who got a link of their own (Q2). */
export default async function PortfolioByLinkPage({ params }: PageProps<"/r/portfolio/[token]">) {
  const { token } = await params;
  const { address } = await currentCaller();
  const view = await readAsHolder(token, address, findPortfolioByLink);
  if (!view) notFound();
  const t = await getTranslations("portfolio");
  const [name, until] = [fullName(view.ownerName), shortDate(view.expiresOn, await getLocale())];
  const institution = view.institutionName;
  return (
    <PublicPage>
      <div className="grid gap-6 max-w-2xl mx-auto">
        <header className="grid gap-3">
          <h1>{t("showcase.of", { name })}</h1>
          <Notice state="info" text={t("shared.linkLead", { name, institution, until })} />
        </header>
        <Showcase items={view.items} outlooks={view.outlooks} filesAt={`/r/portfolio/${token}`} />
      </div>
    </PublicPage>
  );
}
