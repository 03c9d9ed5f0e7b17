import { useTranslations } from "next-intl";
import Form from "next/form";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

export type SearchView = {
  query: string;
  groups: readonly {
    label: string;
    hits: readonly { label: string; detail?: string | undefined; href: string }[];
  }[];
};

/** The search page: the same finds as the palette, for who comes without a script or wants to keep them. */
export function SearchResults({ path, view }: { path: string; view: SearchView }) {
  const t = useTranslations("shell.search");
  const count = view.groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <div className="stack">
      <Form action={path} prefetch={false} role="search" className="search-form">
        <label htmlFor="q" className="sr-only">
          {t("label")}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="input"
          defaultValue={view.query}
          placeholder={t("placeholder")}
          maxLength={80}
        />
        <button type="submit" className="button" data-kind="go">
          {t("submit")}
        </button>
      </Form>
      {count > 0 ? <p role="status">{t("found", { count, query: view.query })}</p> : null}
      {view.groups.map((group) => (
        <HitSection key={group.label} group={group} />
      ))}
      {count === 0 ? <Nothing query={view.query} /> : null}
    </div>
  );
}

function HitSection({ group }: { group: SearchView["groups"][number] }) {
  return (
    <CardSection title={group.label} pad={false}>
      <ul className="rows">
        {group.hits.map((hit) => (
          <li key={hit.href}>
            <Link href={hit.href}>{hit.label}</Link>
            {hit.detail ? <small>{hit.detail}</small> : null}
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Nothing({ query }: { query: string }) {
  const t = useTranslations("shell.search");
  const asked = query.trim().length > 0;
  return (
    <EmptyState
      icon="search"
      title={asked ? t("none", { query }) : t("first")}
      text={asked ? t("noneText") : t("firstText")}
    />
  );
}
