import { BlockList, isIP } from "node:net";

/**
 * The address a request comes from. `socket` is who really called; a list in `forwarded` is believed only as
 * far as the callers in it are proxies we trust (TRUSTED_PROXIES: addresses or networks like 10.0.0.0/8).
 * An IPv6 address counts as its /64 network, which is what one customer has. Null when there is none.
 */
export function clientAddress(
  socket: string | null,
  forwarded: string | null,
  trusted: readonly string[],
): string | null {
  const proxies = listOf(trusted);
  const chain = [...(forwarded?.split(",") ?? []), socket ?? ""].map(plain);
  while (chain.length > 1 && isListed(proxies, chain.at(-1) ?? "")) chain.pop();
  const client = chain.at(-1) ?? "";
  if (isIP(client) === 6) return networkOf(client);
  return isIP(client) === 4 ? client : null;
}

function listOf(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of trusted) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (!isIP(address)) continue;
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isListed(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Without a port, brackets, or the IPv6 writing of an IPv4 address. */
function plain(written: string): string {
  const text = written
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(text) ? text.slice(0, text.indexOf(":")) : text;
}

/** The first four groups of an IPv6 address, written out. */
function networkOf(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const first = head.split(":").filter(Boolean);
  const last = tail?.split(":").filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: Math.max(zeros, 0) }, () => "0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase())
    .join(":")}::/64`;
}
