import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { closeDatabase, type Db, database } from "@/db/client";
import { marketplaces, shops } from "@/db/schema/people";
import { addUser } from "@/lib/auth/add-user";
import type { InvitedTo } from "@/lib/auth/invite";
import { USER_ADD_COPY } from "@/lib/copy/user-add";
import { MARKETPLACE_ROLES, SHOP_ROLES } from "@/lib/domain/access";
import { env } from "@/lib/env";
import { dayTimeYear } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import { problem, runTool } from "./run-tool";

type Options = ReturnType<typeof readOptions>;

runTool(async () => {
  const options = readOptions();
  const email = given(options, "email");
  const name = given(options, "name");
  const role = given(options, "role");
  const db = database();
  try {
    const to = await placeOf(db, role, options);
    if (to.role === "buyer" && !options.buyer) throw problem(USER_ADD_COPY.needsBuyer);
    const added = await addUser(db, {
      email,
      name,
      to,
      buyer: options.buyer ?? null,
      password: options.password ?? null,
    });
    if (!added.ok) {
      const { password, refused } = USER_ADD_COPY;
      throw problem(added.refused === "password" ? password[added.fault] : refused[added.refused]);
    }
    if (added.done === "invited") {
      const link = new URL(paths.invitation(added.token), env.nextAuthUrl).href;
      console.log(USER_ADD_COPY.invited(email, dayTimeYear(added.expiresAt, "Asia/Jakarta"), link));
    } else {
      console.log(USER_ADD_COPY[added.done](email));
    }
  } finally {
    await closeDatabase();
  }
});

function readOptions() {
  const text = { type: "string" } as const;
  try {
    const options = {
      email: text,
      name: text,
      role: text,
      shop: text,
      marketplace: text,
      buyer: text,
      password: text,
    };
    return parseArgs({ options }).values;
  } catch {
    // An unknown option: the usage says which there are.
    throw problem(USER_ADD_COPY.usage);
  }
}

function given(options: Options, name: "email" | "name" | "role"): string {
  const value = options[name]?.trim();
  if (!value) throw problem(`${USER_ADD_COPY.missing(name)}\n\n${USER_ADD_COPY.usage}`);
  return value;
}

/** The seat the options name. @throws a problem when role and place don't fit, or the code is unknown. */
async function placeOf(db: Db, role: string, { shop, marketplace }: Options): Promise<InvitedTo> {
  const shopRole = SHOP_ROLES.find((known) => known === role);
  if (shopRole) {
    if (!shop || marketplace) throw problem(USER_ADD_COPY.needsShop(role));
    const [found] = await db.select({ id: shops.id }).from(shops).where(eq(shops.code, shop.toUpperCase()));
    if (found) return { shopId: found.id, role: shopRole };
    const known = await db.select({ code: shops.code }).from(shops).orderBy(shops.code).limit(20);
    throw problem(
      USER_ADD_COPY.unknownShop(
        shop,
        known.map(({ code }) => code),
      ),
    );
  }
  const deskRole = ([...MARKETPLACE_ROLES, "buyer"] as const).find((known) => known === role);
  if (!deskRole) throw problem(`${USER_ADD_COPY.unknownRole(role)}\n\n${USER_ADD_COPY.usage}`);
  if (!marketplace || shop) throw problem(USER_ADD_COPY.needsMarketplace(role));
  const known = await db.select({ id: marketplaces.id, code: marketplaces.code }).from(marketplaces);
  const found = known.find(({ code }) => code === marketplace);
  if (!found)
    throw problem(
      USER_ADD_COPY.unknownMarketplace(
        marketplace,
        known.map(({ code }) => code),
      ),
    );
  return { marketplaceId: found.id, role: deskRole };
}
