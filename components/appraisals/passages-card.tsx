import { useLocale, useTranslations } from "next-intl";
import { PassagePress } from "@/components/appraisals/appraisal-press";
import { AskForm, GiveForm } from "@/components/appraisals/passage-forms";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { PassageView } from "@/lib/appraisals/passages/queries";
import { mayAskPassage } from "@/lib/appraisals/passages/rules";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { mayStillChange } from "@/lib/appraisals/rules";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

type Props = { appraisal: AppraisalView; passages: readonly PassageView[]; isOwn: boolean };

/**
 * Asking for a passage and answering it, before the appraisal is laid. The leader can look nothing up: there is a
 * request in words, and what the employee pastes themselves (H4).
 */
export function PassagesCard({ appraisal, passages, isOwn }: Props) {
  const t = useTranslations("appraisals.passages");
  const name = appraisal.employee.givenName;
  const isOn = mayStillChange(appraisal).ok;
  if (isOwn && passages.length === 0) return null;
  return (
    <div className="no-print">
      <CardSection title={t("title")} lead={isOwn ? t("ownLead") : t("lead", { name })}>
        <Words of={["appraisals"]}>
          <div className="grid gap-6">
            {passages.map((passage) => (
              <Passage key={passage.id} {...{ passage, isOwn, isOn }} />
            ))}
            {isOwn || !isOn || !mayAskPassage(passages.length).ok ? null : (
              <Disclosure label={t("more")}>
                <AskForm appraisalId={appraisal.id} submission={newId()} key={passages.length} />
              </Disclosure>
            )}
          </div>
        </Words>
      </CardSection>
    </div>
  );
}

const tones = { open: "attention", given: "ok", declined: "neutral" } as const;

type PassageProps = { passage: PassageView; isOwn: boolean; isOn: boolean };

function Passage({ passage, isOwn, isOn }: PassageProps) {
  const t = useTranslations("appraisals.passages");
  const locale = useLocale();
  const { id, request, askedAt, answer } = passage;
  const standing = answer ?? "open";
  return (
    <section className="grid gap-3" aria-label={request}>
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-small text-soft">{t("askedOn", { day: shortDate(dayOf(askedAt), locale) })}</p>
        <Chip state={tones[standing]}>{t(standing)}</Chip>
      </div>
      <p className="whitespace-pre-line">{request}</p>
      {passage.passage ? (
        <blockquote className="whitespace-pre-line m-0 border-l-2 pl-4">{passage.passage}</blockquote>
      ) : null}
      {isOwn ? <OwnAnswer passage={passage} isOn={isOn} /> : null}
      {!isOwn && isOn && answer === null ? (
        <PassagePress deed="withdrawRequest" passageId={id} label={t("withdraw")} />
      ) : null}
    </section>
  );
}

/** Giving, as long as the talk is to be held; keeping it back also after that. */
function OwnAnswer({ passage: { id, answer, passage }, isOn }: Omit<PassageProps, "isOwn">) {
  const t = useTranslations("appraisals.passages");
  const form = <GiveForm passageId={id} passage={passage} />;
  const no = answer === "given" ? t("takeOut") : t("decline");
  return (
    <div className="grid gap-4">
      {isOn && answer === null ? form : null}
      {isOn && answer !== null ? (
        <Disclosure label={answer === "given" ? t("change") : t("give")}>{form}</Disclosure>
      ) : null}
      {answer === "declined" ? null : <PassagePress deed="declinePassage" passageId={id} label={no} />}
    </div>
  );
}
