import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  calendarDays,
  marketplaceMembers,
  marketplaces,
  policyVersions,
  shopMembers,
  shops,
  users,
} from "@/db/schema/people";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/auth/demo-accounts";
import { hashPassword } from "@/lib/auth/password";
import { MARKETPLACE_ROLES, SHOP_ROLES, type ShopRole } from "@/lib/domain/access";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { INDONESIAN_HOLIDAYS } from "@/lib/domain/sla/holidays";
import type { Zone } from "@/lib/domain/sla/zone";
import { canonical, sha256 } from "@/lib/engine/canonical";

type SeedMarketplace = { code: string; name: string; profile: ProfileName };
type SeedShop = {
  code: string;
  externalId: string;
  marketplace: string;
  name: string;
  city: string;
  zone: Zone;
  members: readonly { name: string; email: string; role: ShopRole }[];
};

/** One marketplace per policy profile. */
export const MARKETPLACES: readonly SeedMarketplace[] = [
  { code: "pasarnusa", name: "Pasar Nusa", profile: "generic" },
  { code: "tokoko", name: "Tokoko", profile: "tokoko" },
  { code: "tokopedia", name: "Tokopedia", profile: "tokopedia" },
  { code: "tiktok-tokopedia", name: "TikTok Shop | Tokopedia", profile: "tiktok-tokopedia" },
  { code: "lazada", name: "Lazada", profile: "lazada" },
];

const owner = (name: string, email: string) => ({ name, email, role: "owner" }) as const;
const staff = (name: string, email: string) => ({ name, email, role: "staff" }) as const;
const warehouse = (name: string, email: string) => ({ name, email, role: "warehouse" }) as const;

/** The demo's shops; the members of the first are the demo accounts. */
export const SHOPS: readonly SeedShop[] = [
  {
    code: "K7Q2",
    externalId: "7495110238",
    marketplace: "tiktok-tokopedia",
    name: "Toko Sekar Batik",
    city: "Yogyakarta",
    zone: "Asia/Jakarta",
    members: [],
  },
  {
    code: "M5KN",
    externalId: "7495206617",
    marketplace: "tiktok-tokopedia",
    name: "Mukena Kinanti",
    city: "Bandung",
    zone: "Asia/Jakarta",
    members: [
      owner("Kinanti Maharani", "kinanti@mukenakinanti.test"),
      staff("Yuni Astuti", "yuni@mukenakinanti.test"),
    ],
  },
  {
    code: "D4PR",
    externalId: "10482277",
    marketplace: "tokopedia",
    name: "Dapur Sambal Uda",
    city: "Padang",
    zone: "Asia/Jakarta",
    members: [
      owner("Rizal Chaniago", "rizal@sambaluda.test"),
      staff("Fitri Yanti", "fitri@sambaluda.test"),
      warehouse("Afdal Putra", "afdal@sambaluda.test"),
    ],
  },
  {
    code: "B6KG",
    externalId: "11630954",
    marketplace: "tokopedia",
    name: "Kopi Gayo Mandiri",
    city: "Takengon",
    zone: "Asia/Jakarta",
    members: [owner("Iwan Aman Gayo", "iwan@kopigayo.test")],
  },
  {
    code: "C8CN",
    externalId: "TK-20817",
    marketplace: "tokoko",
    name: "Casing Corner",
    city: "Jakarta Barat",
    zone: "Asia/Jakarta",
    members: [
      owner("Kevin Halim", "kevin@casingcorner.test"),
      staff("Nabila Zahra", "nabila@casingcorner.test"),
      warehouse("Dedi Kurnia", "dedi@casingcorner.test"),
    ],
  },
  {
    code: "G3RT",
    externalId: "PN-0416",
    marketplace: "pasarnusa",
    name: "Griya Rotan",
    city: "Cirebon",
    zone: "Asia/Jakarta",
    members: [
      owner("Tatang Suherman", "tatang@griyarotan.test"),
      staff("Neng Lilis", "lilis@griyarotan.test"),
    ],
  },
  {
    code: "L9TM",
    externalId: "400183726",
    marketplace: "lazada",
    name: "Langit Timur Makassar",
    city: "Makassar",
    zone: "Asia/Makassar",
    members: [
      owner("Andi Baso Rahman", "andi@langittimur.test"),
      staff("Sitti Aminah", "aminah@langittimur.test"),
    ],
  },
];

/** What `seedWorld` made, by the codes people say. */
export type SeededWorld = {
  /** Marketplace ids by code. */
  marketplaceIds: ReadonlyMap<string, string>;
  /** Shop ids by code, such as `K7Q2`. */
  shopIds: ReadonlyMap<string, string>;
  /** User ids by e-mail address. */
  userIds: ReadonlyMap<string, string>;
};

/**
 * Fills an empty database with five marketplaces (calendar and policy version 1), their shops and the people
 * of both. The mediators of the demo accounts serve every marketplace. Orders and buyers come after it,
 * through ingest. All passwords are `DEMO_PASSWORD`.
 */
export async function seedWorld(db: Db): Promise<SeededWorld> {
  // One hash for all: the password is printed on the demo's sign-in page, and argon2id is slow by design.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return db.transaction(async (tx) => {
    const marketplaceRows = await tx
      .insert(marketplaces)
      .values(MARKETPLACES.map((m) => ({ ...m, ingestKey: randomBytes(32).toString("hex") })))
      .returning({ id: marketplaces.id, code: marketplaces.code });
    const marketplaceIds = new Map(marketplaceRows.map((row) => [row.code, row.id]));
    await tx.insert(calendarDays).values(
      [...marketplaceIds.values()].flatMap((marketplaceId) =>
        INDONESIAN_HOLIDAYS.map(({ on, name, kind, source }) => ({
          marketplaceId,
          closedOn: on,
          name,
          kind,
          source,
        })),
      ),
    );
    await tx.insert(policyVersions).values(
      MARKETPLACES.map(({ code, profile }) => {
        const body = shippedPolicy(profile);
        return {
          marketplaceId: idOf(marketplaceIds, code),
          version: 1,
          // Earlier than any case that can be opened: the demo's story starts weeks ago.
          effectiveFrom: sql`app_now() - interval '1 year'`,
          body,
          checksum: sha256(canonical(body)),
        };
      }),
    );
    const shopRows = await tx
      .insert(shops)
      .values(
        SHOPS.map(({ code, externalId, marketplace, name, city, zone }) => ({
          code,
          externalId,
          name,
          city,
          zone,
          returnAddress: `${name}, Gudang Retur\nJl. Melati No. 12\n${city}`,
          marketplaceId: idOf(marketplaceIds, marketplace),
        })),
      )
      .returning({ id: shops.id, code: shops.code });
    const shopIds = new Map(shopRows.map((row) => [row.code, row.id]));
    const people = [...DEMO_ACCOUNTS, ...SHOPS.flatMap((shop) => shop.members)];
    const userRows = await tx
      .insert(users)
      .values(people.map(({ name, email }) => ({ name, email, passwordHash })))
      .returning({ id: users.id, email: users.email });
    const userIds = new Map(userRows.map((row) => [row.email, row.id]));
    await tx.insert(shopMembers).values(
      SHOPS.flatMap((shop) => {
        const demo = DEMO_ACCOUNTS.filter(({ where }) => where === shop.name);
        return [...demo, ...shop.members].flatMap(({ email, role }) => {
          const shopRole = SHOP_ROLES.find((each) => each === role);
          if (!shopRole) return [];
          return [{ shopId: idOf(shopIds, shop.code), userId: idOf(userIds, email), role: shopRole }];
        });
      }),
    );
    await tx.insert(marketplaceMembers).values(
      DEMO_ACCOUNTS.flatMap(({ email, role }) => {
        const deskRole = MARKETPLACE_ROLES.find((each) => each === role);
        if (!deskRole) return [];
        return [...marketplaceIds.values()].map((marketplaceId) => ({
          marketplaceId,
          userId: idOf(userIds, email),
          role: deskRole,
        }));
      }),
    );
    return { marketplaceIds, shopIds, userIds };
  });
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the seed names ${key} but does not make it`);
  return id;
}
