"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useActionState, useState, useSyncExternalStore } from "react";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { bringToTeam } from "@/lib/plans/proposals/actions";
import { proposalRefusals } from "@/lib/plans/proposals/labels";
import type { Destination } from "@/lib/plans/proposals/rules";
import { idle } from "@/lib/platform/action-state";
import { schoolYearLabel } from "@/lib/platform/calendar";

type Props = {
  questionId: string;
  /** The title of the question: all that is filled in beforehand. */
  title: string;
  destinations: readonly Destination[];
  /** As the team would read it. */
  name: string;
  today: string;
  /** Who reads the question in the plan already, and knows it again. */
  reader: string | null;
  back: string;
};

/** Brings a learning question to a team: its words, with a name or without, and as the team will read it (F13). */
export function BringForm({ questionId, title, destinations, name, today, reader, back }: Props) {
  const t = useTranslations("planProposals");
  const common = useTranslations("common");
  const [state, bring] = useActionState(bringToTeam, idle);
  const fields = useFields(state);
  const [only] = destinations.length === 1 ? destinations : [];
  const [words, setWords] = useState(title);
  const [as, setAs] = useState("named");
  const follow = ({ target }: ChangeEvent<HTMLFieldSetElement>) => {
    const changed: unknown = target;
    if (changed instanceof HTMLTextAreaElement) setWords(changed.value);
    if (changed instanceof HTMLInputElement && changed.name === "as") setAs(changed.value);
  };
  return (
    <Form action={bring} state={state} label={t("bring.form")}>
      <input type="hidden" name="questionId" value={questionId} />
      <FormNotice state={state} text={proposalRefusals(t)} />
      <fieldset className="grid gap-6" onChange={follow} aria-label={t("bring.form")}>
        <PressChoices
          {...fields.choices("planId", only ? [only.planId] : [])}
          label={t("bring.plan")}
          options={destinations.map(({ planId, teamName, schoolYear }) => {
            const label = t("bring.destination", { team: teamName, year: schoolYearLabel(schoolYear) });
            return { value: planId, label };
          })}
        />
        <TextAreaField
          {...fields.text("words", title)}
          label={t("bring.words")}
          hint={t("bring.wordsHint")}
          maxLength={160}
          rows={2}
          sees={<WhoSees who={t("bring.sees")} why={t("bring.seesWhy")} />}
        />
        <PressChoices
          {...fields.choices("as", ["named"])}
          label={t("bring.as")}
          hint={t("bring.asHint")}
          options={(["named", "anonymous"] as const).map((value) => ({ value, label: t(`bring.${value}`) }))}
        />
      </fieldset>
      {reader ? <Notice text={t("bring.opened", { name: reader })} /> : null}
      <Small destinations={destinations} />
      <Preview words={words} by={as === "anonymous" ? null : name} today={today} />
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("bring.submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Said beforehand: in a small team a text without a name still tells. */
function Small({ destinations }: Pick<Props, "destinations">) {
  const t = useTranslations("planProposals.bring");
  const small = destinations.filter(({ isSmall }) => isSmall);
  const teams = new Map(small.map(({ teamName, members }) => [teamName, members]));
  return [...teams].map(([team, count]) => <Notice key={team} text={t("small", { team, count })} />);
}

/** As the team will read it, while it is typed; without a script nothing follows along, and nothing untrue stands there. */
function Preview({ words, by, today }: { words: string; by: string | null; today: string }) {
  const t = useTranslations("planProposals.bring");
  const follows = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (!follows) return null;
  return (
    <section aria-label={t("preview")} className="grid gap-2">
      <h2 className="label">{t("preview")}</h2>
      <blockquote className="whitespace-pre-line m-0 border-l-2 pl-4">
        {words}
        <p className="text-small text-soft">
          {by ? t("from", { name: by, date: today }) : t("nobody", { date: today })}
        </p>
      </blockquote>
    </section>
  );
}
