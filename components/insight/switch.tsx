import { Link } from "@/components/ui/link";

type Option = { readonly label: string; readonly href: string; readonly isCurrent: boolean };

/** A few views of one thing beside each other; each is an address of its own. */
export function Switch({ label, options }: { label: string; options: readonly Option[] }) {
  return (
    <nav className="switch" aria-label={label}>
      {options.map((option) => (
        <Link
          key={option.href}
          href={option.href}
          aria-current={option.isCurrent ? "true" : undefined}
          scroll={false}
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
