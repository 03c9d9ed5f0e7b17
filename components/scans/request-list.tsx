import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Task, TaskList } from "@/components/ui/task";
import { fullName, shortDate } from "@/lib/platform/format";
import type { RequestView } from "@/lib/scans/raters/queries";

/** Forms that wait for the reader, and those handed in that can still be taken back. */
export function RequestList({ requests, slug }: { requests: readonly RequestView[]; slug: string }) {
  const t = useTranslations("scans.requests");
  const locale = useLocale();
  return (
    <CardSection title={t("title")} pad={false}>
      {requests.length === 0 ? (
        <EmptyState icon="inbox" title={t("none")} text={t("noneText")} />
      ) : (
        <TaskList label={t("title")}>
          {requests.map(({ raterId, kind, category, subjectName, teamName, name, closesOn, isSubmitted }) => {
            const who = subjectName ? fullName(subjectName) : (teamName ?? "");
            const about = kind === "student" ? "aboutStudent" : subjectName ? "about" : "aboutTeam";
            const title = category === "self" ? t("self", { name }) : t(about, { who, name });
            return (
              <Task
                key={raterId}
                icon={isSubmitted ? "check" : "list-checks"}
                title={title}
                why={t(isSubmitted ? "isIn" : "until", { until: shortDate(closesOn, locale) })}
                action={
                  <LinkButton
                    href={`/${slug}/scans/verzoeken/${raterId}`}
                    aria-label={t(isSubmitted ? "lookAt" : "fillInAbout", { title })}
                  >
                    {t(isSubmitted ? "look" : "fillIn")}
                  </LinkButton>
                }
              />
            );
          })}
        </TaskList>
      )}
    </CardSection>
  );
}
