import { useTranslations } from "next-intl";
import { SideBody, SideCard } from "@/components/scans/student/side-card";
import { stepName } from "@/components/scans/step-words";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { nameOf } from "@/lib/scans/instruments/rules";
import {
  type AnsweredRound,
  apartAndAlike,
  earlierOf,
  type Side,
  sidesOf,
  stepAlike,
} from "@/lib/scans/student/results/rules";

type Props = { answered: AnsweredRound; earlier: readonly AnsweredRound[]; self: string };

/** Competence by competence: where people differ first, and folded to one line each where all saw the same. */
export function SideCards({ answered, earlier, self }: Props) {
  const t = useTranslations("studentScans.result");
  const { apart, alike } = apartAndAlike(sidesOf(answered));
  return (
    <>
      {apart.map((side) => (
        <SideCard
          key={side.question.id}
          side={side}
          earlier={earlierOf(side.question, earlier)}
          self={self}
        />
      ))}
      {alike.length > 0 ? (
        <CardSection title={t(apart.length > 0 ? "alike" : "all")}>
          <ul className="grid gap-2">
            {alike.map((side) => (
              <li key={side.question.id}>
                <Disclosure label={lineOf(side, t("nobodyChose"))}>
                  <SideBody side={side} earlier={earlierOf(side.question, earlier)} self={self} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </CardSection>
      ) : null}
    </>
  );
}

function lineOf(side: Side, none: string): string {
  const step = stepAlike(side);
  return `${nameOf(side.question)}: ${step === null ? none : stepName(side.question, step)}`;
}
