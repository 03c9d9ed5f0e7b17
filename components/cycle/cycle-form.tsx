"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { changeCycle } from "@/lib/cycle/actions";
import {
  type Cycle,
  longestWho,
  momentFields,
  type MomentKind,
  momentKinds,
  schoolMonths,
  wordsOfCycle,
} from "@/lib/cycle/rules";
import { idle } from "@/lib/platform/action-state";
import { capitalised, monthName } from "@/lib/platform/format";

type Props = { cycle: Cycle; submission: string; back: string };

const openRows = 3;

/** HR puts the talks of the year in their order, each with its months and who takes part. */
export function CycleForm({ cycle, submission, back }: Props) {
  const t = useTranslations("cycle.write");
  const common = useTranslations("common");
  const [state, change] = useActionState(changeCycle, idle);
  const fields = useFields(state);
  const first = wordsOfCycle(cycle);
  const text = (name: string) => fields.text(name, String(first[name] ?? ""));
  return (
    <Form action={change} state={state} label={t("title")}>
      <Submission submission={submission} version={cycle.number} state={state} />
      <FormNotice state={state} text={{}} />
      <BothTexts state={state} title={t("meanwhile")} hint={t("meanwhileHint")} fields={useCompared()} />
      {momentFields.slice(0, openRows).map(([kind], place) => (
        <MomentFields key={kind} place={place} text={text} />
      ))}
      <MoreMoments place={openRows} text={text} />
      <div className="form-actions">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** What each field is called and how its codes read, for who saved on an older edition. */
function useCompared() {
  const t = useTranslations("cycle");
  const locale = useLocale();
  return momentFields.flatMap(([kind, from, until, who], place) => {
    const number = place + 1;
    const month = (value: string) => monthName(Number(value), locale);
    return [
      {
        name: kind,
        label: t("write.kindOf", { number }),
        say: (code: string) => t(`kinds.${code as MomentKind}`),
      },
      { name: from, label: t("write.fromOf", { number }), say: month },
      { name: until, label: t("write.untilOf", { number }), say: month },
      { name: who, label: t("write.whoOf", { number }) },
    ];
  });
}

type RowProps = { place: number; text: (name: string) => ReturnType<ReturnType<typeof useFields>["text"]> };

function MomentFields({ place, text }: RowProps) {
  const t = useTranslations("cycle");
  const optional = useTranslations("common")("optional");
  const locale = useLocale();
  const [kind, from, until, who] = momentFields[place] ?? momentFields[0];
  const months = schoolMonths.map((month) => {
    return { value: String(month), label: capitalised(monthName(month, locale)) };
  });
  return (
    <fieldset className="card grid gap-3" data-pad="yes">
      <legend className="sr-only">{t("write.row", { number: place + 1 })}</legend>
      <SelectField
        label={t("write.row", { number: place + 1 })}
        empty={t("write.noKind")}
        options={momentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        optional={place === 0 ? undefined : optional}
        {...text(kind)}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          label={t("write.from")}
          empty={t("noPeriod")}
          options={months}
          optional={optional}
          {...text(from)}
        />
        <SelectField
          label={t("write.until")}
          empty={t("noPeriod")}
          options={months}
          optional={optional}
          {...text(until)}
        />
      </div>
      <TextField
        label={t("write.who")}
        hint={t("write.whoHint")}
        optional={optional}
        maxLength={longestWho}
        {...text(who)}
      />
    </fieldset>
  );
}

/** Further talks, one unfolded inside the other: no script needed. */
function MoreMoments({ place, text }: RowProps): ReactNode {
  const t = useTranslations("cycle.write");
  const [kind] = momentFields[place] ?? [];
  if (!kind) return null;
  const { defaultValue, error } = text(kind);
  return (
    <details className="unfold" open={defaultValue !== "" || error !== undefined}>
      <summary className="button">{t("more")}</summary>
      <div className="grid gap-3">
        <MomentFields place={place} text={text} />
        <MoreMoments place={place + 1} text={text} />
      </div>
    </details>
  );
}
