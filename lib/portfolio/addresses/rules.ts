/** One's own portfolio, or a page of it. */
export function portfolioAddress(slug: string, page = ""): string {
  return `/${slug}/mijn-portfolio${page ? `/${page}` : ""}`;
}

export function itemAddress(slug: string, itemId: string): string {
  return portfolioAddress(slug, itemId);
}

/** Where a file is fetched by who is signed in. */
export function fileAddress(slug: string, fileId: string): string {
  return `/api/${slug}/portfolio/${fileId}`;
}
