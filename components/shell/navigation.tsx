import { useTranslations } from "next-intl";
import { NavLink } from "@/components/shell/nav-link";
import { phoneItems, type NavigationGroup, type NavigationItem } from "@/components/shell/shell-view";
import { Icon } from "@/components/ui/icon";

/** What this person has a relation to, grouped by what they do. */
export function Navigation({ groups }: { groups: readonly NavigationGroup[] }) {
  const t = useTranslations("shell");
  const hrefs = groups.flatMap((group) => group.items.map((item) => item.href));
  return groups.map(({ group, items }) => (
    <div key={group ?? "first"}>
      {group ? (
        <h2 className="group-name" id={`group-${group}`}>
          {t(`groups.${group}`)}
        </h2>
      ) : null}
      <ul className="group" aria-labelledby={group ? `group-${group}` : undefined}>
        {items.map((item) => (
          <li key={item.href}>
            <ItemLink item={item} hrefs={hrefs} label={item.label} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** On a phone: three items in reach of the thumb, and the whole navigation as a sheet. */
export function PhoneBar({ groups }: { groups: readonly NavigationGroup[] }) {
  const t = useTranslations("shell");
  const hrefs = groups.flatMap((group) => group.items.map((item) => item.href));
  return (
    <nav className="phone-bar" aria-label={t("phoneBar")}>
      {phoneItems(groups).map((item) => (
        <ItemLink key={item.href} item={item} hrefs={hrefs} label={item.short ?? item.label} />
      ))}
      <button type="button" popoverTarget="menu">
        <Icon name="menu" />
        {t("menu")}
      </button>
    </nav>
  );
}

function ItemLink({ item, hrefs, label }: { item: NavigationItem; hrefs: readonly string[]; label: string }) {
  const t = useTranslations("shell");
  const others = hrefs.filter((href) => href !== item.href && href.startsWith(item.href));
  return (
    <NavLink href={item.href} others={item.href.split("/").length <= 2 ? [] : others}>
      <Icon name={item.icon} />
      {label}
      {item.count ? (
        <span className="count">
          {item.count}
          <span className="sr-only"> {t("toDo")}</span>
        </span>
      ) : null}
    </NavLink>
  );
}
