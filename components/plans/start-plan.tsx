import { useTranslations } from "next-intl";
import { DeedForm } from "@/components/plans/deed-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

type Props = {
  teamId: string;
  schoolYear: SchoolYear;
  /** Whether there is a plan of the year before to go on with. */
  follows: boolean;
  submissions: readonly [string, string];
};

/** A team without a plan for the year begins one: empty, or with what last year left open. */
export function StartPlan({ teamId, schoolYear, follows, submissions }: Props) {
  const t = useTranslations("plans.start");
  const fields = { teamId, schoolYear: String(schoolYear) };
  const forms = (
    <Words of={["plans"]}>
      <div className="grid justify-items-center gap-3">
        {follows ? (
          <>
            <DeedForm deed="start" submission={submissions[0]} fields={{ ...fields, from: "last-year" }}>
              {t("follow", { year: schoolYearLabel(schoolYear - 1) })}
            </DeedForm>
            <p className="text-small">{t("followWhy")}</p>
          </>
        ) : null}
        <DeedForm
          deed="start"
          kind={follows ? "quiet" : "go"}
          submission={submissions[1]}
          fields={{ ...fields, from: "nothing" }}
        >
          {t("empty")}
        </DeedForm>
      </div>
    </Words>
  );
  return (
    <div className="card">
      <EmptyState
        icon="file-text"
        title={t("noneTitle", { year: schoolYearLabel(schoolYear) })}
        text={t("noneText")}
        action={forms}
      />
    </div>
  );
}
