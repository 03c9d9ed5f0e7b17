import { useTranslations } from "next-intl";
import Form from "next/form";
import { longestQuery } from "@/lib/colleagues/rules";

/** What somebody looks for; it stands in the address, so that it can be kept and gone back to. */
export function KnowerSearch({ path, query }: { path: string; query: string }) {
  const t = useTranslations("colleagues.find");
  return (
    <Form action={path} prefetch={false} role="search" className="grid gap-2">
      <label htmlFor="q" className="label">
        {t("search")}
      </label>
      <div className="search-form">
        <input
          id="q"
          name="q"
          type="search"
          className="input"
          defaultValue={query}
          maxLength={longestQuery}
        />
        <button type="submit" className="button" data-kind="go">
          {t("submit")}
        </button>
      </div>
    </Form>
  );
}
