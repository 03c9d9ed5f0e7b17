import sheet from "@/components/ui/icons.svg";
import type { IconName } from "@/components/ui/icon-names";

const drawn: string | { src: string } = sheet;
const address = typeof drawn === "string" ? drawn : drawn.src;

/** A picture beside words. It says nothing by itself, so screen readers skip it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} aria-hidden="true">
      <use href={`${address}#${name}`} />
    </svg>
  );
}
