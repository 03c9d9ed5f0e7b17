import type { ActionState } from "@/lib/platform/action-state";

/**
 * The hidden fields of a submission: its key, so that a second press does nothing twice, and the version the
 * form was filled in on. After a refusal for somebody else's change it follows that change: the reader saw it.
 */
export function Submission({
  submission,
  version,
  state,
}: {
  submission: string;
  version?: number | undefined;
  state: ActionState<string, unknown>;
}) {
  const current = state.status === "refused" ? state.current?.version : undefined;
  const edited = current ?? version;
  return (
    <>
      <input type="hidden" name="idempotencyKey" value={submission} />
      {edited === undefined ? null : <input type="hidden" name="version" value={edited} />}
    </>
  );
}
