import { useLocale, useTranslations } from "next-intl";
import { GiveHalfForm } from "@/components/access/give-half-form";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { Words } from "@/components/ui/words";
import { canGive, type GivingRefusal, type HalfView } from "@/lib/access/halves/rules";
import type { Action } from "@/lib/platform/action";
import { fullName, moment } from "@/lib/platform/format";

type Props = {
  readonly half: HalfView;
  readonly now: Date;
  readonly action: Action<GivingRefusal, { half: string }>;
  readonly fields: Readonly<Record<string, string>>;
  /** Said where the reader stands outside every institution. */
  readonly institution?: string;
};

/** Who asked for a password and for whom, what to look at before giving the second half of it, and giving it. */
export function SecondHalf({ half, now, action, fields, institution }: Props) {
  const t = useTranslations("halves");
  const [name, maker] = [fullName(half.personName), fullName(half.makerName)];
  return (
    <div className="columns">
      <CardSection title={t("check.title")}>
        <div className="grid gap-6">
          <ul className="grid list-disc gap-2 pl-5">
            <li>{t("check.recognise", { name })}</li>
            <li>{t("check.asked", { name })}</li>
            <li>{t("check.notMaker", { maker })}</li>
          </ul>
          <p>{t("check.doubt", { name })}</p>
          <Words of={["halves"]}>
            <GiveHalfForm {...{ action, fields, name }} closed={useClosing(half, now)} />
          </Words>
        </div>
      </CardSection>
      <HalfFacts {...{ half, name, maker, institution }} />
    </div>
  );
}

/** Who gave it and when, or that it is too late. */
function useClosing(half: HalfView, now: Date): string | null {
  const t = useTranslations("halves");
  const locale = useLocale();
  if (half.givenAt) {
    const who = half.giverName ? fullName(half.giverName) : t("operator");
    return t("given", { who, at: moment(half.givenAt, locale) });
  }
  return canGive(half, now).ok ? null : t("over");
}

type FactsProps = Pick<Props, "half"> & { name: string; maker: string; institution: string | undefined };

function HalfFacts({ half, name, maker, institution }: FactsProps) {
  const t = useTranslations("halves.facts");
  const locale = useLocale();
  const facts = [
    ...(institution ? [[t("institution"), institution] as const] : []),
    [t("person"), name],
    [t("maker"), maker],
    [t("madeAt"), moment(half.madeAt, locale)],
    [t("worksUntil"), moment(half.worksUntil, locale)],
  ] as const;
  return (
    <CardSection title={t("title")}>
      <Facts>
        {facts.map(([label, value]) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
      </Facts>
    </CardSection>
  );
}
