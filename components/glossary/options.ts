import type { NamedTerm } from "@/components/glossary/named-term";
import type { Option } from "@/components/ui/select-field";
import type { SourceChoice } from "@/lib/glossary/queries";

/** The other terms, to refer to by name. */
export function termOptions(terms: readonly NamedTerm[], self: string): Option[] {
  return terms
    .filter(({ code, state }) => code !== self && state !== "retired")
    .map(({ code, label }) => ({ value: code, label }));
}

/** The roles and competences a term can have its meaning from. */
export function sourceOptions(
  sources: readonly SourceChoice[],
  word: (key: "sourceRole" | "sourceCompetence", name: string) => string,
): Option[] {
  return sources.map(({ kind, id, name }) => ({
    value: `${kind}:${id}`,
    label: word(kind === "role" ? "sourceRole" : "sourceCompetence", name),
  }));
}
