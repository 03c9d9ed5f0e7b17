import { useLocale, useTranslations } from "next-intl";
import { AppraisalPress } from "@/components/appraisals/appraisal-press";
import { LayForm, MoveForm } from "@/components/appraisals/prepare-forms";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import { lastDayToSign, type mayBeLaid, stateOfAppraisal } from "@/lib/appraisals/rules";
import type { Day } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

type Props = {
  appraisal: AppraisalView;
  hasText: boolean;
  /** Whether it can be laid before the employee now, and if not why. */
  laying: ReturnType<typeof mayBeLaid>;
  today: Day;
  path: string;
};

/** What the leader still does: write, lay it before the employee, another day, call it off; or take it back. */
export function PrepareCard(props: Props) {
  const state = stateOfAppraisal(props.appraisal);
  return state === "planned" ? <Planned {...props} /> : <Undo appraisal={props.appraisal} state={state} />;
}

function Planned({ appraisal, hasText, laying, today, path }: Props) {
  const t = useTranslations("appraisals");
  const { id, employee } = appraisal;
  const name = employee.givenName;
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
            {laying.ok ? <LayForm appraisalId={id} name={name} today={today} /> : null}
            {hasText && !laying.ok ? (
              <p className="text-soft">{appraisalRefusalTexts(t)[laying.refusal]}</p>
            ) : null}
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
