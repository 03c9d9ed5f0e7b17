import { fullName } from "@/lib/platform/format";
import { labelOf } from "@/components/scans/student/student-raters";
import type { NamedRater } from "@/lib/scans/student/results/rules";

type Word = (
  key: "result.raterCompany" | "result.raterAs",
  values: { name: string; company: string; as: string },
) => string;
type As = (key: `raters.${ReturnType<typeof labelOf>}`) => string;

/** Somebody who answered, as one says it: with their company, or as what they are to the student. */
export function raterText({ category, person, name, company }: NamedRater, word: Word, as: As): string {
  const who = person ? fullName(person) : (name ?? "");
  const label = as(`raters.${labelOf(category)}`);
  return word(company ? "result.raterCompany" : "result.raterAs", {
    name: who,
    company: company ?? "",
    as: label.toLocaleLowerCase(),
  });
}
