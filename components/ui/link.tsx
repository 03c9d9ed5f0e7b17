import NextLink from "next/link";
import type { ComponentProps } from "react";

/** The one link of Koers. It never fetches ahead: opening personal content counts as reading it. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
