import { useTranslations } from "next-intl";
import { ReachForm } from "@/components/profiles/eligibility/reach-form";
import { SayStandingForm } from "@/components/profiles/eligibility/say-standing-form";
import { StandingText } from "@/components/profiles/eligibility/standing-text";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { reopenCriterion } from "@/lib/profiles/eligibility/actions";
import type { HeldCriterion } from "@/lib/profiles/eligibility/queries";
import { mayBeReopened } from "@/lib/profiles/eligibility/rules";

type Props = { criteria: readonly HeldCriterion[]; startsOn: string; today: string };

/** What somebody's role asks, for who decides on it: how each point stands, and saying it otherwise (E7). */
export function HeldCriteria({ criteria, startsOn, today }: Props) {
  const t = useTranslations("eligibility");
  if (criteria.length === 0) return null;
  return (
    <CardSection title={t("held.title")} lead={t("held.lead")}>
      <Words of={["eligibility", "profileForms"]}>
        <ul>
          {criteria.map((held) => (
            <li
              key={held.criterion.id}
              className="grid gap-3 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0"
            >
              <StandingText held={held} />
              <Deeds held={held} startsOn={startsOn} today={today} />
            </li>
          ))}
        </ul>
      </Words>
    </CardSection>
  );
}

type DeedsProps = { held: HeldCriterion; startsOn: string; today: string };

function Deeds({ held, startsOn, today }: DeedsProps) {
  const { assignmentId, criterion, said } = held;
  const t = useTranslations("eligibility.form");
  return (
    <>
      {said?.standing === "open" ? (
        <ReachForm assignmentId={assignmentId} criterion={criterion} today={today} />
      ) : null}
      {mayBeReopened(said).ok ? (
        <PressForm
          action={reopenCriterion}
          fields={{ assignmentId, criterionId: criterion.id }}
          label={t("reopen")}
          about={criterion.words}
        />
      ) : null}
      <Disclosure label={said ? t("sayAnew") : t("say")} open={said === null}>
        <SayStandingForm held={held} startsOn={startsOn} today={today} />
      </Disclosure>
    </>
  );
}
