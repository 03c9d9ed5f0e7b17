import { useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";

/** Where a page about a role stands: roles, the role, and what is done with it here. */
export function RolePlace({
  institution,
  role,
  here,
}: {
  institution: string;
  role: { readonly id: string; readonly name: string };
  /** The page's own name, when it is not the role's. */
  here?: string;
}) {
  const t = useTranslations("profiles");
  const roles = { label: t("title"), href: `/${institution}/rollen` };
  if (!here) return <Breadcrumb crumbs={[roles, { label: role.name }]} />;
  const page = { label: role.name, href: `${roles.href}/${role.id}` };
  return <Breadcrumb crumbs={[roles, page, { label: here }]} />;
}
