"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { NoteFields } from "@/components/conversations/note-fields";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { writeHandoverNote } from "@/lib/conversations/handover/actions";
import { idle } from "@/lib/platform/action-state";

type Props = {
  studentId: string;
  /** First names, of the student and of the next coach. */
  student: string;
  coach: string;
  version: number;
  note: string;
  isNothing: boolean;
  backHref: string;
  autosave: AutosaveProps;
};

/** What goes to the next coach afterwards; once left it can be changed for two weeks. */
export function HandoverForm({
  studentId,
  student,
  coach,
  version,
  note,
  isNothing,
  backHref,
  autosave,
}: Props) {
  const t = useTranslations("conversations.handover");
  const talk = useTranslations("conversations.talk");
  const [state, write] = useActionState(writeHandoverNote, idle);
  const fields = useFields(state);
  const newer = state.status === "refused" ? state.current : undefined;
  return (
    <Form action={write} state={state} label={t("writeTitle", { student })}>
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="version" value={newer?.version ?? version} />
      <FormNotice state={state} text={{}} />
      <NoteFields
        fields={fields}
        note={note}
        isNothing={isNothing}
        words={{ label: t("noteLabel", { coach }), hint: t("noteHint", { student }), nothing: t("nothing") }}
        sees={<WhoSees who={t("writerSees", { coach, student })} why={t("writerSeesWhy", { student })} />}
      />
      <BothTexts
        state={state}
        title={talk("theirs")}
        hint={talk("stale")}
        fields={[{ name: "note", label: t("noteLabel", { coach }) }]}
      />
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <LinkButton href={backHref}>{t("later")}</LinkButton>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
