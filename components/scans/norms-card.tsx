import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Words } from "@/components/ui/words";
import { askOwnNorm, dropOwnNorm } from "@/lib/scans/feedback/actions";
import type { NormView, RoundNorms } from "@/lib/scans/feedback/norms/queries";
import { mostNorms } from "@/lib/scans/feedback/norms/rules";

type Props = {
  roundId: string;
  norms: RoundNorms;
  /** From the first invitation on everybody answers the same. */
  isFixed: boolean;
};

/** What one's own team agreed on, to ask about as well; nothing where there is nothing to choose or asked (E4). */
export function NormsCard({ roundId, norms: { asked, offered }, isFixed }: Props) {
  const t = useTranslations("scans.norms");
  const choosable = isFixed || asked.length >= mostNorms ? [] : offered;
  if (asked.length + choosable.length === 0) return null;
  return (
    <CardSection title={t("title")} lead={t(isFixed ? "fixedLead" : "lead", { most: mostNorms })}>
      <Words of={["scanForms"]}>
        <ul className="grid gap-5">
          {asked.map((norm) => (
            <Norm key={norm.id} {...{ norm, roundId, isFixed }} isAsked />
          ))}
          {choosable.map((norm) => (
            <Norm key={norm.id} {...{ norm, roundId, isFixed }} isAsked={false} />
          ))}
        </ul>
      </Words>
    </CardSection>
  );
}

type NormProps = { norm: NormView; roundId: string; isAsked: boolean; isFixed: boolean };

function Norm({ norm: { id, title, words, teamName }, roundId, isAsked, isFixed }: NormProps) {
  const t = useTranslations("scans.norms");
  const forms = useTranslations("scanForms");
  return (
    <li className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <b>{title}</b> <small className="text-soft">{teamName}</small>
        {isAsked ? <Chip state="ok">{t("asked")}</Chip> : null}
      </p>
      <p className="text-small text-soft">{words}</p>
      {isFixed ? null : (
        <PressForm
          action={isAsked ? dropOwnNorm : askOwnNorm}
          fields={{ roundId, agreementId: id }}
          label={forms(isAsked ? "dropNorm" : "askAlong")}
          name={forms(isAsked ? "dropWhichNorm" : "askAlongWhich", { title })}
        />
      )}
    </li>
  );
}
