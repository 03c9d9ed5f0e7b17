import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

type Props = {
  slug: string;
  may: {
    readonly run: boolean;
    readonly write: boolean;
    readonly ask: boolean;
    readonly list: boolean;
    readonly teams: boolean;
  };
  /** A student's own page, where their scans are. */
  ownStudentId: string | null;
};

/** What the reader can do with scans: ask for feedback, and for who arranges them the rest. */
export function HubActions({ slug, may, ownStudentId }: Props) {
  const t = useTranslations("scans");
  return (
    <>
      {ownStudentId ? (
        <LinkButton href={`/${slug}/studenten/${ownStudentId}`}>{t("ofYou")}</LinkButton>
      ) : null}
      {may.list ? <LinkButton href={`/${slug}/scans/studenten`}>{t("ofStudents")}</LinkButton> : null}
      {may.run ? <LinkButton href={`/${slug}/scans/campagnes`}>{t("campaigns.title")}</LinkButton> : null}
      {may.teams ? <LinkButton href={`/${slug}/scans/teams`}>{t("teams")}</LinkButton> : null}
      {may.write ? (
        <LinkButton href={`/${slug}/scans/vragenlijsten`}>{t("instruments.title")}</LinkButton>
      ) : null}
      {may.ask ? (
        <LinkButton kind="go" icon="plus" href={`/${slug}/scans/feedback/nieuw`}>
          {t("askFeedback")}
        </LinkButton>
      ) : null}
    </>
  );
}
