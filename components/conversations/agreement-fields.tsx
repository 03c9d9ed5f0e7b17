import { ReportReaders } from "@/components/conversations/report-readers";
import { useTranslations } from "next-intl";
import type { FormState } from "@/components/conversations/typed";
import { SelectField } from "@/components/ui/select-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { type Doer, doers, longestAgreement } from "@/lib/conversations/agreements/rules";

export type AgreementText = { readonly text: string; readonly doer: Doer; readonly dueOn: string | null };

type Props = {
  /** Sets the fields of one form apart from those of another on the same page. */
  id: string;
  state: FormState;
  agreement: AgreementText;
  /** The student's first name, or null when the student writes. */
  student: string | null;
};

/** What, who and by when. */
export function AgreementFields({ id, state, agreement, student }: Props) {
  const t = useTranslations("conversations");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  const reader = student === null ? "student" : "coach";
  const nameOf = (doer: Doer) =>
    doer === reader ? t("agreements.me") : t(`agreements.by.${doer}`, { name: student ?? "" });
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,11rem)]">
      <div className="sm:col-span-2">
        <TextField
          {...fields.text("agreement", agreement.text)}
          id={`agreement-${id}`}
          label={t("agreements.what")}
          maxLength={longestAgreement}
          sees={<ReportReaders student={student} />}
        />
      </div>
      <SelectField
        {...fields.text("doer", agreement.doer)}
        id={`doer-${id}`}
        label={t("record.doer")}
        options={doers.map((value) => ({ value, label: nameOf(value) }))}
      />
      <DateField
        {...fields.text("due", agreement.dueOn)}
        id={`due-${id}`}
        label={t("record.due")}
        optional={optional}
      />
    </div>
  );
}
