import { useTranslations } from "next-intl";
import { AskOutsideForm } from "@/components/scans/ask-outside-form";
import { AskPersonForm } from "@/components/scans/ask-person-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";
import { Words } from "@/components/ui/words";
import { fullName } from "@/lib/platform/format";
import type { Candidate, Candidates } from "@/lib/scans/feedback/queries";

type Props = { roundId: string; candidates: Candidates; search: string; path: string; hasMail: boolean };

/** Whom the reader can ask, category by category. */
export function AskCard({ roundId, candidates, search, path, hasMail }: Props) {
  const t = useTranslations("scans.ask");
  const { colleagues, leaders, students } = candidates;
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <div className="grid gap-6">
        <FilterBar path={path} active={search !== ""}>
          <TextField
            name="zoek"
            type="search"
            label={t("search")}
            hint={t("searchHint")}
            defaultValue={search}
          />
        </FilterBar>
        {search !== "" && colleagues.length === 0 ? <p className="text-soft">{t("nobody")}</p> : null}
        <Words of={["scanForms"]}>
          <div className="grid gap-6">
            {colleagues.length > 0 ? (
              <AskPersonForm roundId={roundId} category="colleague" people={optionsOf(colleagues)} />
            ) : null}
            {leaders.length > 0 ? (
              <AskPersonForm roundId={roundId} category="leader" people={optionsOf(leaders)} />
            ) : null}
            {students.length > 0 ? (
              <AskPersonForm roundId={roundId} category="student" people={optionsOf(students)} />
            ) : null}
            {hasMail ? (
              <Disclosure label={t("outside")}>
                <AskOutsideForm roundId={roundId} />
              </Disclosure>
            ) : null}
          </div>
        </Words>
      </div>
    </CardSection>
  );
}

export function optionsOf(people: readonly Candidate[]) {
  return people.map(({ id, name }) => ({ value: id, label: fullName(name) }));
}
