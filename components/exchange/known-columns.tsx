import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { fieldsOf, type ImportKind, knownField } from "@/lib/exchange/columns/schema";
import { fieldLabelOf, kindLabel } from "@/lib/exchange/runs/labels";

/** Which columns we know of each kind of file, and what is not kept. */
export function KnownColumns({
  kinds,
  chosen,
}: {
  kinds: readonly ImportKind[];
  chosen: ImportKind | undefined;
}) {
  const t = useTranslations("exchange");
  return (
    <>
      <CardSection title={t("offer.known")} lead={t("offer.knownLead")}>
        {kinds.map((kind) => (
          <Disclosure key={kind} label={t(kindLabel[kind])} open={kinds.length === 1 || kind === chosen}>
            <ul className="grid gap-1 text-small">
              {fieldsOf(kind).map((field) => (
                <li key={field}>
                  {t(fieldLabelOf(kind, field))}
                  {knownField(kind, field)?.isRequired ? <b> ({t("offer.required")})</b> : null}
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
        <p className="mt-3 text-small text-soft">{t("offer.unread")}</p>
      </CardSection>
      <CardSection title={t("offer.order")}>
        <p className="text-small">{t("offer.orderText")}</p>
      </CardSection>
    </>
  );
}
