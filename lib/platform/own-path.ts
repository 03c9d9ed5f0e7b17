/**
 * A path of our own to go to after signing in, or null: whatever a link says, nobody is sent to another
 * site, to a route, or back to the sign-in. Pure, so that forms and redirects ask the same.
 */
export function ownPath(asked: string | null | undefined): string | null {
  if (!asked || !/^\/(?![/\\])[^\\\s]*$/.test(asked) || asked.length > 2000) return null;
  const here = "http://here.invalid";
  if (!URL.canParse(asked, here)) return null;
  const { origin, pathname, search, hash } = new URL(asked, here);
  if (origin !== here || pathname.startsWith("//")) return null;
  if (/^\/(api|login|logout|_next)(\/|$)/.test(pathname)) return null;
  return `${pathname}${search}${hash}`;
}
