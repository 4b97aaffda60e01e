/** Who may act in a case. A PIC is not a role but the member on duty now. */
export const SHOP_ROLES = ["owner", "staff", "warehouse"] as const;
export const MARKETPLACE_ROLES = ["mediator", "senior_mediator", "platform_admin", "auditor"] as const;
export const ROLES = ["buyer", ...SHOP_ROLES, ...MARKETPLACE_ROLES, "courier", "system"] as const;

export type ShopRole = (typeof SHOP_ROLES)[number];
export type MarketplaceRole = (typeof MARKETPLACE_ROLES)[number];
export type Role = (typeof ROLES)[number];

/** The sides of a case. What one may read is decided by party, what one may press by role. */
export const PARTIES = ["buyer", "seller", "mediator"] as const;
export type Party = (typeof PARTIES)[number];
/** The two who disagree; the third decides. */
export type Side = Exclude<Party, "mediator">;

/** Who presses a verb. `id` is null only for the system, which is nobody's account. */
export type Actor = { readonly id: string | null; readonly role: Role };

export const SYSTEM: Actor = { id: null, role: "system" };

/** The side a role speaks for; null for the system, the courier and those who only read. */
export function partyOf(role: Role): Party | null {
  switch (role) {
    case "buyer":
      return "buyer";
    case "owner":
    case "staff":
    case "warehouse":
      return "seller";
    case "mediator":
    case "senior_mediator":
    case "platform_admin":
      return "mediator";
    case "auditor":
    case "courier":
    case "system":
      return null;
  }
}
