import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import { PressForm } from "@/components/profiles/press-form";
import { unlinkCompetences } from "@/lib/profiles/links/actions";
import type { LinksView, OtherCompetence } from "@/lib/profiles/links/queries";

type Props = {
  readonly competenceId: string;
  readonly links: LinksView;
  /** The address under which competences and frameworks are shown. */
  readonly path: string;
  readonly canEdit: boolean;
};

/** Where a competence stands, what it was, what it became, and what belongs with it (D4, C25). */
export function CompetenceSide({ competenceId, links, path, canEdit }: Props) {
  const t = useTranslations("frameworks.links");
  const { became, was, related, places } = links;
  const rest = { competenceId, path, canEdit };
  return (
    <>
      <CardSection title={t("places")}>
        {places.length === 0 ? <p className="text-soft">{t("noPlace")}</p> : null}
        <ul className="grid gap-2 text-small">
          {places.map(({ frameworkId, framework, code, parent }) => (
            <li key={frameworkId}>
              <Link href={`${path}/raamwerken/${frameworkId}`}>{framework}</Link>
              <span className="block text-soft">
                {parent ? t("placeUnder", { code, parent }) : t("place", { code })}
              </span>
            </li>
          ))}
        </ul>
      </CardSection>
      {became || was.length + related.length > 0 ? (
        <CardSection title={t("title")}>
          <Others
            {...rest}
            title={t("became")}
            hint={t("becameHint")}
            others={became ? [became] : []}
            isBecame
          />
          <Others {...rest} title={t("was")} hint={t("wasHint")} others={was} />
          <Others {...rest} title={t("related")} others={related} isRelated />
        </CardSection>
      ) : null}
    </>
  );
}

type OthersProps = Omit<Props, "links"> & {
  readonly title: string;
  readonly hint?: string;
  readonly others: readonly OtherCompetence[];
  readonly isBecame?: boolean;
  readonly isRelated?: boolean;
};

function Others({ title, hint, others, competenceId, path, canEdit, isBecame, isRelated }: OthersProps) {
  const forms = useTranslations("frameworks.links");
  if (others.length === 0) return null;
  return (
    <section className="mt-4 first:mt-0">
      <h3>{title}</h3>
      <ul className="mt-1 grid gap-3">
        {others.map(({ id, name, framework }) => (
          <li key={id} className="text-small">
            <Link href={`${path}/${id}`}>{name}</Link>
            {framework ? <span className="block text-soft">{framework}</span> : null}
            {canEdit && (isBecame || isRelated) ? (
              <Words of={["profileForms"]}>
                <PressForm
                  action={unlinkCompetences}
                  fields={{ competenceId, otherId: id }}
                  label={forms("unlink")}
                  about={name}
                  kind="quiet"
                />
              </Words>
            ) : null}
          </li>
        ))}
      </ul>
      {hint ? <p className="mt-2 text-small text-soft">{hint}</p> : null}
    </section>
  );
}
