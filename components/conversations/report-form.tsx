"use client";

import { ReportReaders } from "@/components/conversations/report-readers";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AimFields } from "@/components/conversations/aim-fields";
import { firstOf, type FormState } from "@/components/conversations/typed";
import { WordTips } from "@/components/glossary/word-tips";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { rewriteOwnWords, rewriteReport } from "@/lib/conversations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import type { ReportText } from "@/lib/conversations/rules";
import { idle, type Typed } from "@/lib/platform/action-state";

type Props = {
  talkId: string;
  version: number;
  text: ReportText;
  /** The student's first name. */
  student: string;
  /** Who holds it as an intaker still, as `ReportReaders` has it. */
  intaker: string | null | undefined;
  autosave: AutosaveProps;
  backHref: string;
};

/** Who held the talk edits the report until the student confirms it. */
export function ReportForm({ student, intaker, text, ...rest }: Props) {
  const t = useTranslations("conversations");
  const [state, rewrite] = useActionState(rewriteReport, idle);
  const fields = useFields(state);
  const sees = <ReportReaders student={student} intaker={intaker} />;
  return (
    <Form action={rewrite} state={state} label={t("talk.editTitle")}>
      <Frame state={state} {...rest}>
        <WordTips>
          <TextAreaField
            label={t("record.studentWords", { name: student })}
            {...fields.text("studentWords", text.studentWords)}
            rows={6}
            sees={sees}
          />
        </WordTips>
        <Saved state={state} name="studentWords" />
        <AimFields
          {...{ state, student, sees }}
          initial={text}
          under={(name) => <Saved state={state} name={name} />}
        />
        <WordTips>
          <TextAreaField
            label={t("record.coachNotes")}
            hint={t("record.coachNotesHint", { name: student })}
            {...fields.text("coachNotes", text.coachNotes)}
            rows={6}
            sees={sees}
          />
        </WordTips>
        <Saved state={state} name="coachNotes" />
      </Frame>
    </Form>
  );
}

/** The student edits their own words until they confirm the report (O19). */
export function OwnWordsForm({ student, intaker, text, ...rest }: Props) {
  const t = useTranslations("conversations");
  const [state, rewrite] = useActionState(rewriteOwnWords, idle);
  const fields = useFields(state);
  const sees = <ReportReaders student={null} intaker={intaker} />;
  return (
    <Form action={rewrite} state={state} label={t("talk.editOwn")}>
      <Frame state={state} {...rest}>
        <WordTips>
          <TextAreaField
            label={t("talk.ownWords")}
            {...fields.text("studentWords", text.studentWords)}
            rows={8}
            sees={sees}
          />
        </WordTips>
        <Saved state={state} name="studentWords" />
        <AimFields
          {...{ state, sees }}
          student={null}
          initial={text}
          under={(name) => <Saved state={state} name={name} />}
        />
      </Frame>
    </Form>
  );
}

type FrameProps = Omit<Props, "student" | "intaker" | "text"> & {
  state: FormState;
  children: React.ReactNode;
};

/** After a stale save the form goes on from the newer version, with both texts in sight. */
function Frame({ state, talkId, version, autosave, backHref, children }: FrameProps) {
  const t = useTranslations("conversations");
  const newer = state.status === "refused" ? state.current : undefined;
  return (
    <>
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="version" value={newer?.version ?? version} />
      {newer ? (
        <Notice state="attention" text={t("talk.stale")} urgent />
      ) : (
        <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
      )}
      {children}
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <LinkButton href={backHref}>{t("record.later")}</LinkButton>
        <SubmitButton>{t("talk.save")}</SubmitButton>
      </div>
    </>
  );
}

/** The text as somebody else saved it meanwhile, under what was typed. */
function Saved({ state, name }: { state: FormState; name: string }) {
  const t = useTranslations("conversations.talk");
  const newer: Typed | undefined = state.status === "refused" ? state.current?.text : undefined;
  if (!newer) return null;
  return (
    <section className="card" data-pad="yes" aria-label={t("theirs")}>
      <h3>{t("theirs")}</h3>
      <p className="whitespace-pre-line">{firstOf(newer, name)}</p>
    </section>
  );
}
