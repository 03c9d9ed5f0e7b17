import { useLocale, useTranslations } from "next-intl";
import { AppraisalPress } from "@/components/appraisals/appraisal-press";
import { LayForm, MoveForm } from "@/components/appraisals/prepare-forms";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { lastDayToSign, stateOfAppraisal } from "@/lib/appraisals/rules";
import type { Day } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

type Props = { appraisal: AppraisalView; hasText: boolean; today: Day; path: string };

/** What the leader still does: write, lay it before the employee, another day, call it off; or take it back. */
export function PrepareCard({ appraisal, hasText, today, path }: Props) {
  const state = stateOfAppraisal(appraisal);
  if (state === "planned") return <Planned {...{ appraisal, hasText, today, path }} />;
  return <Undo appraisal={appraisal} state={state} />;
}

function Planned({ appraisal, hasText, today, path }: Props) {
  const t = useTranslations("appraisals");
  const { id, employee } = appraisal;
  return (
    <div className="no-print">
      <CardSection title={t("prepare.title")} lead={t("prepare.lead")}>
        <div className="grid gap-4">
          <div>
            <LinkButton href={`${path}/schrijven`} kind={hasText ? "plain" : "go"} icon="pencil">
              {hasText ? t("write.goOn") : t("write.go")}
            </LinkButton>
          </div>
          <Words of={["appraisals"]}>
            {hasText ? <LayForm appraisalId={id} name={employee.givenName} today={today} /> : null}
            <Disclosure label={t("prepare.change")}>
              <div className="grid gap-6">
                <MoveForm appraisalId={id} plannedOn={appraisal.plannedOn} today={today} />
                <AppraisalPress deed="callOffAppraisal" appraisalId={id} label={t("prepare.callOff")} />
              </div>
            </Disclosure>
          </Words>
        </div>
      </CardSection>
    </div>
  );
}

function Undo({ appraisal, state }: { appraisal: AppraisalView; state: string }) {
  const t = useTranslations("appraisals.prepare");
  const locale = useLocale();
  const { id, employee } = appraisal;
  const last = lastDayToSign(appraisal);
  if (state === "called-off")
    return (
      <Words of={["appraisals"]}>
        <AppraisalPress deed="putBackAppraisal" appraisalId={id} label={t("putBack")} />
      </Words>
    );
  if (state !== "discussed" || !last) return null;
  const until = { name: employee.givenName, day: longDate(last, locale) };
  return (
    <div className="no-print">
      <CardSection title={t("takeBack")} lead={t("takeBackLead", until)}>
        <Words of={["appraisals"]}>
          <AppraisalPress deed="takeBackAppraisal" appraisalId={id} label={t("takeBack")} />
        </Words>
      </CardSection>
    </div>
  );
}
