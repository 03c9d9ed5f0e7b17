import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";
import { Statement, StatementSection } from "@/components/statements/statement";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statements.accessibility"))("title") };
}

export default async function AccessibilityPage() {
  const t = await getTranslations("statements.accessibility");
  return (
    <PublicPage>
      <Statement title={t("title")} lead={t("lead")} updated={t("updated")}>
        <StatementSection
          title={t("done.title")}
          text={t("done.text")}
          points={[
            t("done.keyboard"),
            t("done.reader"),
            t("done.zoom"),
            t("done.contrast"),
            t("done.scriptless"),
          ]}
        />
        <StatementSection
          title={t("tested.title")}
          text={t("tested.text")}
          points={[t("tested.axe"), t("tested.hand")]}
        />
        <StatementSection
          title={t("limits.title")}
          text={t("limits.text")}
          points={[
            t("limits.people"),
            t("limits.dates"),
            t("limits.palette"),
            t("limits.charts"),
            t("limits.files"),
          ]}
        />
        <StatementSection title={t("contact.title")} text={t("contact.text")} />
      </Statement>
    </PublicPage>
  );
}
