import { fullName } from "@/lib/platform/format";
import type { NamedRater } from "@/lib/scans/student/results/rules";
import { standingOf } from "@/lib/scans/student/rules";

type Word = (
  key: "result.raterCompany" | "result.raterAs",
  values: { name: string; company: string; as: string },
) => string;
type As = (key: `raters.${ReturnType<typeof standingOf>}`) => string;

/** Somebody who answered, as one says it: with their company, or as what they are to the student. */
export function raterText(rater: NamedRater, word: Word, as: As): string {
  const { person, name, company } = rater;
  const who = person ? fullName(person) : (name ?? "");
  const label = as(`raters.${standingOf(rater)}`);
  return word(company ? "result.raterCompany" : "result.raterAs", {
    name: who,
    company: company ?? "",
    as: label.toLocaleLowerCase(),
  });
}
