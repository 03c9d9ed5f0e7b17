"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect } from "react";
import { announce } from "@/components/ui/announce";
import { Icon } from "@/components/ui/icon";
import { closeAll, closePiece, openPiece, openPieces } from "@/lib/plans/personal/opening/actions";
import type { SchoolYear } from "@/lib/platform/calendar";
import { idle } from "@/lib/platform/action-state";

type PieceProps = { pieceId: string; what: string; isOpen: boolean };

/** Closes one piece at once, and can open it again. It stays when the piece is closed, to say so and offer the way back. */
export function ClosePiece({ pieceId, what, isOpen }: PieceProps) {
  const t = useTranslations("personalPlanForms.opening");
  const [state, close] = useActionState(closePiece, idle);
  const [back, open] = useActionState(openPiece, idle);

  useEffect(() => {
    if (hasFailed(state)) announce({ text: t("failed") });
    if (state.status !== "done") return;
    const { leaderId, isCarried } = state.data;
    const run = () => startTransition(() => open(formOf({ pieceId, leaderId })));
    const text = t("closed", { what, carried: isCarried ? "yes" : "no" });
    announce({ text, ...(leaderId ? { undo: { label: t("undo"), run } } : {}) });
    // Only what came back from the server is said; the words around it may change without saying it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
  useEffect(() => {
    if (hasFailed(back)) announce({ text: t("failed") });
    // As above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [back]);

  if (!isOpen) return null;
  return (
    <form action={close}>
      <input type="hidden" name="pieceId" value={pieceId} />
      <button type="submit" className="button" data-kind="quiet">
        <Icon name="lock" size={18} />
        {t("close")}
        <span className="sr-only">: {what}</span>
      </button>
    </form>
  );
}

/** Closes everything at once, and can open it again as it was. As above it stays when nothing is open any more. */
export function CloseAll({ schoolYear, isOpen }: { schoolYear: SchoolYear; isOpen: boolean }) {
  const t = useTranslations("personalPlanForms.opening");
  const [state, close] = useActionState(closeAll, idle);
  const [back, open] = useActionState(openPieces, idle);

  useEffect(() => {
    if (hasFailed(state)) announce({ text: t("failed") });
    if (state.status !== "done") return;
    const { leaderId, pieces, isCarried } = state.data;
    const form = formOf({ schoolYear: String(schoolYear), leaderId });
    for (const piece of pieces) form.append("pieces", piece);
    const undo = { label: t("undo"), run: () => startTransition(() => open(form)) };
    const text = t("allClosed", { carried: isCarried ? "yes" : "no" });
    announce({ text, ...(leaderId ? { undo } : {}) });
    // As above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
  useEffect(() => {
    if (hasFailed(back)) announce({ text: t("failed") });
    // As above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [back]);

  if (!isOpen) return null;
  return (
    <form action={close}>
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <button type="submit" className="button" data-kind="quiet">
        <Icon name="lock" size={18} />
        {t("closeAll")}
      </button>
    </form>
  );
}

function hasFailed({ status }: { readonly status: string }): boolean {
  return status === "refused" || status === "invalid";
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
