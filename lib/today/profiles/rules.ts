import type { WaitingProfile } from "@/lib/profiles/catalogue/queries";
import type { ConsultationTask } from "@/lib/profiles/consultations/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** A profile that waits for the reader's key (C7). */
export function keyTask({ roleId, roleName }: WaitingProfile): Task {
  return { ...bare, kind: "key", id: roleId, path: `/rollen/${roleId}/vaststellen`, what: roleName };
}

/** A concept that waits for what the reader's team thinks, or for its writer to close the asking (C8). */
export function consultationTask({ kind, roleId, roleName, endsOn, comments }: ConsultationTask): Task {
  const path = `/rollen/${roleId}/raadpleging`;
  return {
    ...bare,
    kind: `consultation-${kind}`,
    id: roleId,
    path,
    count: comments,
    what: roleName,
    on: endsOn,
  };
}
