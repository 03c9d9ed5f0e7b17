import fc from "fast-check";
import { expect, test } from "vitest";
import { clientAddress } from "@/lib/platform/client-address";

test("without a trusted proxy only the caller itself counts, whatever it forwards", () => {
  fc.assert(
    fc.property(fc.string(), fc.ipV4(), (forwarded, socket) => {
      expect(clientAddress(socket, forwarded, [])).toBe(socket);
    }),
  );
});

test("behind trusted proxies the first caller that is none of them counts", () => {
  const trusted = ["10.0.0.0/8", "127.0.0.1", "fd00::/8"];
  expect(clientAddress("127.0.0.1", "203.0.113.9", trusted)).toBe("203.0.113.9");
  expect(clientAddress("10.1.2.3", "198.51.100.1, 203.0.113.9, 10.9.9.9", trusted)).toBe("203.0.113.9");
  expect(clientAddress("::ffff:127.0.0.1", "203.0.113.9:4711", trusted)).toBe("203.0.113.9");
  expect(clientAddress("203.0.113.5", "1.2.3.4", trusted)).toBe("203.0.113.5");
});

test("an IPv6 customer counts as one network, however the address is written", () => {
  expect(clientAddress("2001:db8:1:2:3:4:5:6", null, [])).toBe("2001:db8:1:2::/64");
  expect(clientAddress("2001:DB8:1:2::9", null, [])).toBe("2001:db8:1:2::/64");
  expect(clientAddress("::1", null, [])).toBe("0:0:0:0::/64");
});

test("what is no address is nobody's", () => {
  expect(clientAddress(null, null, [])).toBeNull();
  expect(clientAddress("unknown", null, [])).toBeNull();
  expect(clientAddress("127.0.0.1", "x' or 1=1", ["127.0.0.1"])).toBeNull();
});
