import { useTranslations } from "next-intl";
import { StandingText } from "@/components/profiles/eligibility/standing-text";
import { CardSection } from "@/components/ui/card";
import { WhoSees } from "@/components/ui/who-sees";
import type { OwnRoleView } from "@/lib/profiles/own/queries";

/** What a role of mine asks, and what was said of that for me: always there for oneself (E7, decisions 33). */
export function OwnCriteria({ role }: { role: OwnRoleView }) {
  const t = useTranslations("eligibility");
  const { criteria, assignments } = role;
  if (criteria.length === 0) return null;
  const teamOf = (assignmentId: string) =>
    assignments.find(({ id }) => id === assignmentId)?.teamName ?? null;
  return (
    <CardSection title={t("mine.title", { role: role.name })} lead={t("mine.lead")}>
      <ul>
        {criteria.map((held) => {
          const team = assignments.length > 1 ? teamOf(held.assignmentId) : null;
          return (
            <li
              key={`${held.assignmentId}${held.criterion.id}`}
              className="border-t border-line py-4 first:border-t-0 first:pt-0"
            >
              <StandingText held={held} />
              {team ? <p className="text-small text-soft">{t("mine.team", { team })}</p> : null}
            </li>
          );
        })}
      </ul>
      <p className="mb-3">{t("mine.wrong")}</p>
      <WhoSees who={t("mine.sees")} why={t("mine.seesWhy")} />
    </CardSection>
  );
}
