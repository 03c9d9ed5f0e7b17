import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import { Link } from "@/components/ui/link";

/** A few more actions behind three dots. The browser opens and closes it, so no script is needed. */
export function Menu({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const anchor = `--${id}`;
  return (
    <>
      <button
        type="button"
        className="button"
        data-kind="quiet"
        data-size="icon"
        popoverTarget={id}
        aria-label={label}
        title={label}
        style={{ anchorName: anchor }}
      >
        <Icon name="ellipsis" />
      </button>
      <div
        id={id}
        popover="auto"
        className="menu"
        data-place="here"
        role="group"
        aria-label={label}
        style={{ positionAnchor: anchor }}
      >
        <ul>{children}</ul>
      </div>
    </>
  );
}

/** A place to go to from a menu. */
export function MenuLink({ href, icon, children }: { href: string; icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Link href={href} className="menu-item">
        <Icon name={icon} />
        {children}
      </Link>
    </li>
  );
}

/** A deed in a menu: a submit button of a form elsewhere, or of the form round it. */
export function MenuButton({
  icon,
  kind,
  form,
  name,
  value,
  children,
}: {
  icon: IconName;
  kind?: "grave";
  form?: string;
  name?: string;
  value?: string;
  children: ReactNode;
}) {
  return (
    <li>
      <button type="submit" className="menu-item" data-kind={kind} form={form} name={name} value={value}>
        <Icon name={icon} />
        {children}
      </button>
    </li>
  );
}
