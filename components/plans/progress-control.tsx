"use client";

import { startTransition, useActionState, useEffect, useRef } from "react";
import { progressState } from "@/components/plans/progress-chip";
import { announce } from "@/components/ui/announce";
import { Icon } from "@/components/ui/icon";
import type { Progress } from "@/lib/plans/rules";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";

type Props = {
  /** Keeps what is chosen, and says what it was. */
  change: Action<string, { previous: Progress }>;
  actionId: string;
  progress: Progress;
  isLate: boolean;
  words: Record<Progress, string>;
  /** What the button says now, and what it does. */
  shown: string;
  label: string;
  /** What is said after each choice. */
  changed: readonly (readonly [Progress, string])[];
  undo: string;
  failed: string;
};

/** The stand of an action as a button: press it and choose another one. Each choice can be undone. */
export function ProgressControl(props: Props) {
  const { actionId, progress, isLate, words, shown, label, changed, undo, failed } = props;
  const [state, change] = useActionState(props.change, idle);
  const chosen = useRef<Progress | null>(null);
  const menu = `stand-${actionId}`;

  useEffect(() => {
    if (state.status === "refused" || state.status === "invalid") announce({ text: failed });
    if (state.status !== "done" || !chosen.current) return;
    const { previous } = state.data;
    const text = new Map(changed).get(chosen.current) ?? "";
    chosen.current = null;
    const goBack = () => startTransition(() => change(formOf(actionId, previous)));
    announce({ text, undo: { label: undo, run: goBack } });
    // Only what came back from the server is said; the words around it may change without saying it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);

  return (
    <form action={change} className="stand">
      <input type="hidden" name="actionId" value={actionId} />
      <button
        type="button"
        className="chip"
        data-state={isLate ? "late" : progressState[progress]}
        popoverTarget={menu}
        aria-label={label}
        style={{ anchorName: `--${menu}` }}
      >
        {progress === "done" ? <Icon name="check" size={14} /> : null}
        {shown}
        <Icon name="chevron-down" size={14} />
      </button>
      <div
        id={menu}
        popover="auto"
        className="menu"
        data-place="here"
        style={{ positionAnchor: `--${menu}` }}
      >
        <ul>
          {changed.map(([choice]) => (
            <li key={choice}>
              <button
                type="submit"
                className="menu-item"
                name="progress"
                value={choice}
                aria-current={choice === progress ? "true" : undefined}
                onClick={(event) => {
                  chosen.current = choice;
                  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
                }}
              >
                {words[choice]}
                {choice === progress ? <Icon name="check" size={18} /> : null}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}

function formOf(actionId: string, progress: Progress): FormData {
  const form = new FormData();
  form.set("actionId", actionId);
  form.set("progress", progress);
  return form;
}
