"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { confirmStaffTalk } from "@/lib/conversations/staff/actions";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { talkId: string; edition: number; href: string };

/**
 * The employee read it, and may say beside it how they see it; for exactly what they read. What was typed stays when the
 * report changes meanwhile, and is then sent for what stands there now.
 */
export function ConfirmStaffForm({ talkId, edition, href }: Props) {
  const t = useTranslations("staffTalks");
  const optional = useTranslations("common")("optional");
  const [state, confirm] = useActionState(confirmStaffTalk, idle);
  const fields = useFields(state);
  const isStale =
    state.status === "refused" && state.reason === "stale" && state.current?.version !== edition;
  return (
    <Form action={confirm} state={state} label={t("confirm.title")}>
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="version" value={edition} />
      {isStale ? (
        <Notice state="attention" text={t("confirm.changed")} urgent>
          <Link href={href}>{t("confirm.again")}</Link>
        </Notice>
      ) : (
        <FormNotice state={state} text={staffRefusalTexts(t)} />
      )}
      <TextAreaField
        label={t("confirm.reaction")}
        hint={t("confirm.reactionHint")}
        rows={3}
        optional={optional}
        sees={<WhoSees who={t("report.sees")} />}
        {...fields.text("reaction")}
      />
      <div>
        <SubmitButton>{t("confirm.do")}</SubmitButton>
      </div>
    </Form>
  );
}
