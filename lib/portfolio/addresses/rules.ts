/** One's own portfolio, or a page of it. */
export function portfolioAddress(slug: string, page = ""): string {
  return `/${slug}/mijn-portfolio${page ? `/${page}` : ""}`;
}

export function itemAddress(slug: string, itemId: string): string {
  return portfolioAddress(slug, itemId);
}
