import { useTranslations } from "next-intl";
import { AddLinkForm, RemoveLinkForm } from "@/components/conversations/dialogue/link-forms";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { ReferenceLink } from "@/lib/conversations/dialogue/links/queries";

type Props = {
  slug: string;
  links: readonly ReferenceLink[];
  mayChange: boolean;
  mayChangeMinimum: boolean;
  submission: string;
};

/** The pages elsewhere that stand next to talks, and for who keeps them the way to change that (O22, S1). */
export function LinksPage({ slug, links, mayChange, mayChangeMinimum, submission }: Props) {
  const t = useTranslations("dialogue.links");
  const minimum = useTranslations("dialogue.minimum");
  const talks = useTranslations("conversations.agenda")("title");
  return (
    <Words of={["dialogue"]}>
      <Breadcrumb crumbs={[{ label: talks, href: `/${slug}/gesprekken` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack">
        {links.length === 0 ? (
          <Card pad={false}>
            <EmptyState icon="link" title={t("none")} text={t("noneHint")} />
          </Card>
        ) : (
          <Card>
            <ul className="divide-y divide-line">
              {links.map(({ id, name, address }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                  <a href={address} rel="noreferrer">
                    {name}
                  </a>
                  {mayChange ? <RemoveLinkForm id={id} name={name} /> : null}
                </li>
              ))}
            </ul>
          </Card>
        )}
        {mayChange ? (
          <CardSection title={t("addTitle")}>
            <AddLinkForm key={links.length} submission={submission} />
          </CardSection>
        ) : null}
        {mayChangeMinimum ? (
          <CardSection title={minimum("title")} lead={minimum("lead")}>
            <p className="no-print">
              <Link href={`/${slug}/gesprekken/vraagkaarten`}>{minimum("open")}</Link>
            </p>
          </CardSection>
        ) : null}
      </div>
    </Words>
  );
}
