import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { Words } from "@/components/ui/words";
import { NewVisitForm, type NewVisitKind } from "@/components/visits/new-visit-form";
import { fullName } from "@/lib/platform/format";
import type { Candidate } from "@/lib/visits/people/queries";

type Props = {
  kind: NewVisitKind;
  kinds: readonly NewVisitKind[];
  people: readonly Candidate[];
  withId: string | null;
  today: string;
  submission: string;
  path: string;
};

const words = {
  plannen: { title: "planTitle", lead: "planLead", nobody: "nobodyTeachers" },
  vragen: { title: "askTitle", lead: "askLead", nobody: "nobodyLeaders" },
  collega: { title: "peerTitle", lead: "peerLead", nobody: "nobodyColleagues" },
} as const;

/** One form for what somebody wants: plan a visit, ask their leader for one, or ask a colleague to sit in. */
export function NewVisitPage({ kind, kinds, people, withId, today, submission, path }: Props) {
  const t = useTranslations("visits");
  const { title, lead, nobody } = words[kind];
  const [only] = people.length === 1 ? people : [];
  const addressOf = (one: NewVisitKind) => `${path}/nieuw?soort=${one}`;
  const chosen = people.find(({ id }) => id === withId) ?? only;
  return (
    <Words of={["visits"]}>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t(`form.${title}`) }]} />
      <PageHeader title={t(`form.${title}`)} lead={t(`form.${lead}`)}>
        {kinds.length > 1 ? (
          <Tabs
            label={t("form.choices")}
            current={addressOf(kind)}
            tabs={kinds.map((one) => ({ label: t(`form.tabs.${one}`), href: addressOf(one) }))}
          />
        ) : null}
      </PageHeader>
      <div className="stack max-w-2xl">
        {people.length === 0 ? (
          <Card pad={false}>
            <EmptyState icon="eye" title={t("form.nobodyTitle")} text={t(`form.${nobody}`)} />
          </Card>
        ) : (
          <Card>
            <NewVisitForm
              key={kind}
              kind={kind}
              people={people.map(({ id, name }) => ({ value: id, label: fullName(name) }))}
              withId={chosen?.id ?? ""}
              today={today}
              submission={submission}
            />
          </Card>
        )}
      </div>
    </Words>
  );
}
