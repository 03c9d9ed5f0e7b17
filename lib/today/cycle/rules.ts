import { bare, type Task } from "@/lib/today/tasks/rules";

/** What was agreed with who leads, to read and to say to know; asked once for each version (H12). */
export function statementTask({ number }: { readonly number: number }): Task {
  const path = "/gesprekkencyclus/afspraken";
  return { ...bare, kind: "cycle-statement", id: `cycle-statement-${number}`, path, count: number };
}
