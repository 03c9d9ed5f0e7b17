import { useLocale, useTranslations } from "next-intl";
import { Showpiece } from "@/components/portfolio/showpiece";
import { shortDate } from "@/lib/platform/format";
import type { Outlook } from "@/lib/portfolio/outlooks/queries";
import { outlookKinds } from "@/lib/portfolio/outlooks/rules";
import { byArea, type Item } from "@/lib/portfolio/rules";

type Props = { items: readonly Item[]; outlooks: readonly Outlook[]; filesAt: string };

/** A portfolio as it is shown: how the student sees what is ahead, then what stands in each area (Q1). */
export function Showcase({ items, outlooks, filesAt }: Props) {
  const t = useTranslations("portfolio");
  const locale = useLocale();
  const present = outlookKinds.flatMap((kind) =>
    outlooks.filter((outlook) => outlook.kind === kind && outlook.isNow),
  );
  return (
    <div className="showcase">
      {present.map(({ id, kind, words, writtenOn }) => (
        <section key={id}>
          <h2>{t(`outlooks.theirs.${kind}`)}</h2>
          <div className="showpiece">
            <p className="whitespace-pre-line">{words}</p>
            <p className="text-small text-soft">
              {t("outlooks.writtenOn", { day: shortDate(writtenOn, locale) })}
            </p>
          </div>
        </section>
      ))}
      {byArea(items).map(({ area, items: ofArea }) => (
        <section key={area}>
          <h2>{t(`areas.${area}`)}</h2>
          {ofArea.map((item) => (
            <Showpiece key={item.id} {...{ item, filesAt }} />
          ))}
        </section>
      ))}
    </div>
  );
}
