"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Chip } from "@/components/ui/chip";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { endSessions } from "@/lib/accounts/actions";
import { idle } from "@/lib/platform/action-state";

export type SessionLine = {
  readonly id: string;
  readonly device: string;
  /** When it was opened and last used, in words. */
  readonly times: string;
  readonly isPresent: boolean;
};

/** Where one is signed in, and the way to end what one does not know. */
export function SessionList({ sessions }: { sessions: readonly SessionLine[] }) {
  const t = useTranslations("account.sessions");
  const [state, submit] = useActionState(endSessions, idle);
  return (
    <div className="grid gap-4">
      <FormNotice state={state} text={{}} done={t("ended")} />
      <ul className="grid">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-3 border-t border-line py-3 first:border-0"
          >
            <span className="min-w-0 flex-1 basis-48">
              {session.device || t("unknownDevice")}
              <small className="block">{session.times}</small>
            </span>
            {session.isPresent ? (
              <Chip state="ok">{t("here")}</Chip>
            ) : (
              <form action={submit}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton kind="quiet">{t("end")}</SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 ? (
        <form action={submit} className="form-actions">
          <SubmitButton kind="grave">{t("endAll")}</SubmitButton>
        </form>
      ) : null}
    </div>
  );
}
