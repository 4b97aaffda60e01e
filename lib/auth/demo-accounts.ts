import type { Role } from "@/lib/domain/access";

export type DemoAccount = {
  readonly role: Role;
  readonly label: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The shop or marketplace they belong to, as the sign-in page says it. */
  readonly where: string;
};

/** One for all, printed on the sign-in page: a demo hides nothing. Used only where TUNTAS_DEMO=1. */
export const DEMO_PASSWORD = "tuntas-demo-2026";

const SHOP = "Toko Sekar Batik";

const account = (role: Role, label: string, name: string, email: string, where: string): DemoAccount => ({
  role,
  label,
  name,
  email,
  where,
  password: DEMO_PASSWORD,
});

/** The people of the demo data and of the stories in the browser. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account("owner", "Penjual, pemilik toko", "Sari Kusuma", "sari@sekarbatik.test", SHOP),
  account("staff", "Penjual, PIC komplain", "Putri Anggraini", "putri@sekarbatik.test", SHOP),
  account("warehouse", "Penjual, gudang", "Joko Santoso", "joko@sekarbatik.test", SHOP),
  account("buyer", "Pembeli", "Rina Wulandari", "rina@pembeli.test", "Belanja"),
  account("buyer", "Pembeli", "Hendra Gunawan", "hendra@pembeli.test", "Belanja"),
  account("mediator", "Mediator", "Maya Lestari", "maya@tuntas.test", "Pusat mediasi"),
  account("senior_mediator", "Mediator senior", "Bagus Prakoso", "bagus@tuntas.test", "Pusat mediasi"),
  account("platform_admin", "Admin platform", "Dewi Kartika", "admin@tuntas.test", "Pusat mediasi"),
  account("auditor", "Auditor", "Agus Hidayat", "auditor@tuntas.test", "Pusat mediasi"),
];
