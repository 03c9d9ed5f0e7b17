import { useTranslations } from "next-intl";
import { MinimumForm } from "@/components/conversations/dialogue/minimum-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { CardMinimum } from "@/lib/conversations/dialogue/minimum/rules";

type Props = { slug: string; minimum: CardMinimum; submission: string };

/** Which question cards every team keeps in talks with students, whatever it leaves out. */
export function MinimumPage({ slug, minimum, submission }: Props) {
  const t = useTranslations("dialogue");
  return (
    <Words of={["dialogue"]}>
      <Breadcrumb
        crumbs={[
          { label: t("links.title"), href: `/${slug}/gesprekken/websites` },
          { label: t("minimum.title") },
        ]}
      />
      <PageHeader title={t("minimum.title")} lead={t("minimum.lead")} />
      <Card>
        <MinimumForm key={minimum.number} {...{ minimum, submission }} />
      </Card>
    </Words>
  );
}
