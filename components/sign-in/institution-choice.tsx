import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type Choice = { readonly slug: string; readonly name: string };

/** One large link for each institution somebody belongs to. */
export function InstitutionChoice({
  institutions,
  isOperator,
}: {
  institutions: readonly Choice[];
  isOperator: boolean;
}) {
  const t = useTranslations("signIn.choose");
  const choices = [
    ...institutions.map(({ slug, name }) => ({ href: `/${slug}`, name })),
    ...(isOperator ? [{ href: "/operator", name: t("operator") }] : []),
  ];
  return (
    <ul className="grid gap-3">
      {choices.map(({ href, name }) => (
        <li key={href}>
          <Link
            href={href}
            className="card flex min-h-16 items-center justify-between gap-4 px-5 py-4 font-semibold no-underline"
          >
            {name}
            <Icon name="arrow-right" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
