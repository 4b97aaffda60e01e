import { describe, expect, test } from "vitest";
import { homeFor, localPath } from "./landing";
import { passwordFault } from "./new-password";
import { networkOf } from "./sign-in-limits";

describe("after signing in", () => {
  test.each([
    ["/komplain/K7Q2-000123?tab=bukti#akhir", "/komplain/K7Q2-000123?tab=bukti#akhir"],
    ["/belanja/../jaga", "/jaga"],
    ["https://jahat.example/", null],
    ["//jahat.example", null],
    ["/\\jahat.example", null],
    ["/\t/jahat.example", null],
    ["/.//jahat.example", null],
    ["javascript:alert(1)", null],
    ["/masuk?lanjut=/masuk", null],
    ["/api/auth/signout", null],
    ["", null],
    [null, null],
  ])("%j leads to %j", (wanted, path) => {
    expect(localPath(wanted)).toBe(path);
  });

  test("who sells and buys comes to work first", () => {
    const shop = {} as never;
    expect(homeFor({ shops: [shop], marketplaces: [] })).toBe("/komplain");
    expect(homeFor({ shops: [], marketplaces: [shop] })).toBe("/mediasi");
    expect(homeFor({ shops: [], marketplaces: [] })).toBe("/belanja");
  });
});

describe("what counts as one network", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("%s is in %s", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

describe("a new password", () => {
  test.each([
    ["kopi tubruk pagi", null],
    ["tuntas-demo-2026", null],
    ["pendek", "short"],
    ["aaaaaaaaaaaa", "guessable"],
    ["1234567890", "guessable"],
    ["sarikusuma12", "guessable"],
    ["x".repeat(201), "long"],
  ])("%s is %s", (password, fault) => {
    expect(passwordFault(password, ["Sari Kusuma", "sari@sekarbatik.test"])).toBe(fault);
  });
});
