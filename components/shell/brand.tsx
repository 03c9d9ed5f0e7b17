import { Link } from "@/components/ui/link";

/** The compass of Koers. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg className="brand-mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="12.5" fill="none" strokeWidth="1.6" />
      <path d="M19.5 6.5 16 16l-4-4z" />
      <path d="M8.5 21.5 12 12l4 4z" />
    </svg>
  );
}

/** The name of the product, as the way home. */
export function Brand({ href }: { href: string }) {
  return (
    <Link href={href} className="brand">
      <BrandMark />
      Koers
    </Link>
  );
}
