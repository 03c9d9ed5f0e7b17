import type { ComponentProps } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import { Link } from "@/components/ui/link";

/** `go` is the one main action of a page or form, `grave` ends or deletes, `quiet` stands beside others. */
export type ButtonKind = "plain" | "go" | "quiet" | "grave";

type Looks = { kind?: ButtonKind | undefined; icon?: IconName | undefined };

/** A button that does something here. Submitting a form is what SubmitButton is for. */
export function Button({
  kind = "plain",
  icon,
  children,
  ...rest
}: Looks & Omit<ComponentProps<"button">, "className">) {
  return (
    <button type="button" {...rest} className="button" data-kind={kind}>
      {icon ? <Icon name={icon} size={18} /> : null}
      {children}
    </button>
  );
}

/** A button that only shows an icon; its label is said aloud and shown when pointed at. */
export function IconButton({
  icon,
  label,
  kind = "quiet",
  ...rest
}: { icon: IconName; label: string; kind?: ButtonKind } & Omit<
  ComponentProps<"button">,
  "className" | "children"
>) {
  return (
    <button
      type="button"
      {...rest}
      className="button"
      data-kind={kind}
      data-size="icon"
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  kind = "plain",
  icon,
  children,
  ...rest
}: Looks & Omit<ComponentProps<typeof Link>, "className">) {
  return (
    <Link {...rest} className="button" data-kind={kind}>
      {icon ? <Icon name={icon} size={18} /> : null}
      {children}
    </Link>
  );
}
