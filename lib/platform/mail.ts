import "server-only";

/** Whether this installation can send mail. */
export function hasMail(): boolean {
  return false;
}
