import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";
import { Statement, StatementSection } from "@/components/statements/statement";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statements.privacy"))("title") };
}

export default async function PrivacyPage() {
  const t = await getTranslations("statements.privacy");
  return (
    <PublicPage>
      <Statement title={t("title")} lead={t("lead")} updated={t("updated")}>
        <StatementSection
          title={t("what.title")}
          text={t("what.text")}
          points={[t("what.staff"), t("what.students"), t("what.talks"), t("what.trail"), t("what.cookies")]}
        />
        <StatementSection
          title={t("why.title")}
          text={t("why.text")}
          points={[t("why.not"), t("why.score")]}
        />
        <StatementSection
          title={t("who.title")}
          text={t("who.text")}
          points={[t("who.facts"), t("who.content"), t("who.groups"), t("who.admin"), t("who.operator")]}
        />
        <StatementSection title={t("safe.title")} text={t("safe.text")} />
        <StatementSection title={t("terms.title")} text={t("terms.text")} />
        <StatementSection
          title={t("rights.title")}
          text={t("rights.text")}
          points={[t("rights.read"), t("rights.correct"), t("rights.erase"), t("rights.complain")]}
        />
      </Statement>
    </PublicPage>
  );
}
