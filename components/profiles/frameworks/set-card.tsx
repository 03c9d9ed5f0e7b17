import { useTranslations } from "next-intl";
import { PressForm } from "@/components/profiles/press-form";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { introduceSet } from "@/lib/profiles/starting/sets/actions";
import type { StartingSet } from "@/lib/profiles/starting/schema";

/** A framework that was laid ready: what is in it, where it comes from, and the way to take it over (C9). */
export function SetCard({
  set,
  introducedAt,
}: {
  set: StartingSet;
  /** The address of the framework it became; null before. */
  introducedAt: string | null;
}) {
  const t = useTranslations("frameworks.sets");
  const { code, name, source, edition, description, competences } = set;
  return (
    <CardSection title={name} lead={edition ? t("sourceEdition", { source, edition }) : source}>
      <p>{description}</p>
      <Disclosure label={t("contents", { count: competences.length })}>
        <ul className="list-disc pl-5 text-small">
          {competences.map((one) => (
            <li key={one.code} className={one.parent === undefined ? "" : "ml-5"}>
              {one.name}
            </li>
          ))}
        </ul>
      </Disclosure>
      <div className="mt-4">
        {introducedAt === null ? (
          <PressForm action={introduceSet} fields={{ code }} label={t("introduce")} about={name} />
        ) : (
          <LinkButton href={introducedAt} kind="quiet" icon="circle-check">
            {t("introduced")}
            <span className="sr-only">: {name}</span>
          </LinkButton>
        )}
      </div>
    </CardSection>
  );
}
