import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import type { AgreementView } from "@/lib/agreements/queries";
import { askNorm } from "@/lib/scans/instruments/actions";

/** What teams hold each other to, each to be made into a question (E4). */
export function NormList({ instrumentId, norms }: { instrumentId: string; norms: readonly AgreementView[] }) {
  const t = useTranslations("scanForms");
  return (
    <ul className="grid gap-5">
      {norms.map(({ id, title, words, teamName }) => (
        <li key={id} className="grid gap-2">
          <p>
            {title} <small className="text-soft">{teamName}</small>
          </p>
          <p className="text-small text-soft">{words}</p>
          <PressForm
            action={askNorm}
            fields={{ instrumentId, agreementId: id }}
            label={t("askNorm")}
            name={t("askWhichNorm", { title })}
          />
        </li>
      ))}
    </ul>
  );
}
