import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormState, listOf } from "@/components/conversations/typed";
import { SelectField } from "@/components/ui/select-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import type { Typed } from "@/lib/platform/action-state";

type Props = {
  /** Where the words of the form stand: talks with students and with staff each say it their way. */
  words: "conversations.record" | "staffTalks.record";
  /** Who may have promised something, the usual one first. */
  doers: readonly { value: string; label: string }[];
  typed: Typed;
  state: FormState;
};

/** How many rows stand open, and how many more can be unfolded, one inside the other: no script needed. */
const openRows = 2;
const rows = 6;

/** What was agreed: a row each for what, who and when. Rows left empty are no agreements. */
export function AgreementRows(props: Props) {
  const t = useTranslations(props.words);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t("agreements")}</legend>
      <p className="text-small text-soft">{t("agreementsHint")}</p>
      {Array.from({ length: openRows }, (_, row) => (
        <AgreementRow key={row} row={row} {...props} />
      ))}
      <MoreRows row={openRows} {...props} />
    </fieldset>
  );
}

function MoreRows({ row, ...props }: Props & { row: number }): ReactNode {
  const t = useTranslations(props.words);
  if (row >= rows) return null;
  const isUsed = listOf(props.typed, "agreement").slice(row).some(Boolean);
  return (
    <details className="unfold" open={isUsed}>
      <summary className="button">{t("more")}</summary>
      <div className="grid gap-3">
        <AgreementRow row={row} {...props} />
        <MoreRows row={row + 1} {...props} />
      </div>
    </details>
  );
}

function AgreementRow({ row, words, doers, typed, state }: Props & { row: number }) {
  const t = useTranslations(words);
  const optional = useTranslations("common")("optional");
  const { errorOf } = useFields(state);
  const at = (name: string) => listOf(typed, name)[row] ?? "";
  const due = at("due");
  return (
    <div className="card grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,11rem)]" data-pad="yes">
      <div className="sm:col-span-2">
        <TextField
          id={`agreement-${row}`}
          name="agreement"
          label={t("agreement", { number: row + 1 })}
          optional={optional}
          maxLength={500}
          defaultValue={at("agreement")}
          error={errorOf("agreement")}
        />
      </div>
      <SelectField
        id={`doer-${row}`}
        name="doer"
        label={t("doer")}
        options={doers}
        defaultValue={at("doer") || doers[0]?.value}
      />
      <DateField
        id={`due-${row}`}
        name="due"
        label={t("due")}
        optional={optional}
        defaultValue={due}
        error={due === "" ? undefined : errorOf("due")}
      />
    </div>
  );
}
